import "@style/page/signin.css";
import * as api from "@shop/api";
import { trouble } from "@shop/refusal";
import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { useShop } from "../shop";
import { Notice } from "../ui/Notice";

export default function SignIn() {
  const { setViewer } = useShop();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [fault, setFault] = useState("");
  const submit = async (given: FormData) => {
    try {
      setViewer(await api.signIn(String(given.get("email")), String(given.get("password"))));
      void navigate(search.get("next") ?? "/balance");
    } catch (error) {
      setFault(trouble(error));
    }
  };
  return (
    <form className="sheet" noValidate action={submit}>
      {fault && <Notice tone="stop"><p className="strong">{fault}</p></Notice>}
      <div className="field">
        <label className="label" htmlFor="email">E-mail</label>
        <input id="email" name="email" className="input" type="email" autoComplete="username" />
      </div>
      <div className="field">
        <label className="label" htmlFor="password">Password</label>
        <input id="password" name="password" className="input" type="password" autoComplete="current-password" />
      </div>
      <div className="actions"><button type="submit" className="button primary">Sign in</button></div>
    </form>
  );
}
