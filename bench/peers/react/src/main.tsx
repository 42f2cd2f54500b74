import "@style/main.css";
import { lazy, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter, Route, Routes } from "react-router";
import { Frame } from "./Frame";
import { Redeem } from "./page/Redeem";
import { ShopProvider } from "./shop";

const Cart = lazy(() => import("./page/Cart"));
const Balance = lazy(() => import("./page/Balance"));
const SignIn = lazy(() => import("./page/SignIn"));
const Lost = lazy(() => import("./page/Lost"));

createRoot(document.getElementById("app")!).render(
  <StrictMode>
    <ShopProvider>
      <BrowserRouter>
        <Routes>
          <Route element={<Frame />}>
            <Route path="/redeem" element={<Redeem />} />
            <Route path="/cart" element={<Cart />} />
            <Route path="/balance" element={<Balance />} />
            <Route path="/signin" element={<SignIn />} />
            <Route path="*" element={<Lost />} />
          </Route>
        </Routes>
      </BrowserRouter>
    </ShopProvider>
  </StrictMode>,
);
