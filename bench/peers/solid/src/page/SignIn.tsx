import "@style/page/signin.css";
import * as api from "@shop/api";
import { trouble } from "@shop/refusal";
import { useNavigate, useSearchParams } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { useShop } from "../shop";
import { Notice } from "../ui/Notice";

export default function SignIn() {
  const shop = useShop();
  const navigate = useNavigate();
  const [search] = useSearchParams<{ next: string }>();
  const [fault, setFault] = createSignal("");
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    try {
      shop.setViewer(await api.signIn(String(given.get("email")), String(given.get("password"))));
      navigate(search.next ?? "/balance");
    } catch (error) {
      setFault(trouble(error));
    }
  };
  return (
    <form class="sheet" novalidate onSubmit={submit}>
      <Show when={fault()}><Notice tone="stop"><p class="strong">{fault()}</p></Notice></Show>
      <div class="field">
        <label class="label" for="email">E-mail</label>
        <input id="email" name="email" class="input" type="email" autocomplete="username" />
      </div>
      <div class="field">
        <label class="label" for="password">Password</label>
        <input id="password" name="password" class="input" type="password" autocomplete="current-password" />
      </div>
      <div class="actions"><button type="submit" class="button primary">Sign in</button></div>
    </form>
  );
}
