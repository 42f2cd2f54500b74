import "./trust";
import "@style/main.css";
import { Route, Router } from "@solidjs/router";
import { lazy } from "solid-js";
import { render } from "solid-js/web";
import { Frame } from "./Frame";
import { Redeem } from "./page/Redeem";
import { ShopProvider } from "./shop";

const Cart = lazy(() => import("./page/Cart"));
const Balance = lazy(() => import("./page/Balance"));
const SignIn = lazy(() => import("./page/SignIn"));
const Lost = lazy(() => import("./page/Lost"));

render(
  () => (
    <ShopProvider>
      <Router root={Frame}>
        <Route path="/redeem" component={Redeem} />
        <Route path="/cart" component={Cart} />
        <Route path="/balance" component={Balance} />
        <Route path="/signin" component={SignIn} />
        <Route path="*" component={Lost} />
      </Router>
    </ShopProvider>
  ),
  document.getElementById("app")!,
);
