import { inGroups, parse, pasted } from "@shop/code/entry";
import { look } from "@shop/code/read";
import { EMPTY_TICKET, LEAD, NO_CLIPBOARD, SEVERAL, wrong } from "@shop/words";
import { useNavigate } from "@solidjs/router";
import { createMemo, createSignal, Match, onMount, Show, Switch } from "solid-js";
import { useShop } from "../shop";
import { CodeForm } from "./CodeForm";
import { PreviewCard, ReceiptCard } from "./outcome";
import { createRedemption } from "./redemption";

export function Redeem() {
  const shop = useShop();
  const navigate = useNavigate();
  const typed = shop.typed.kept;
  shop.typed.kept = undefined;
  const [code, setCode] = createSignal(typed?.code ?? "");
  const [pin, setPin] = createSignal(typed?.pin ?? "");
  const [asTyped, setAsTyped] = createSignal(false);
  const [submitted, setSubmitted] = createSignal(false);
  const [note, setNote] = createSignal("");
  const [pinFault, setPinFault] = createSignal("");
  const signIn = () => {
    shop.typed.kept = { code: code(), pin: pin() };
    navigate("/signin?next=/redeem");
  };
  const redemption = createRedemption(signIn);
  const { step, moving } = redemption;
  const seen = createMemo(() => look(code(), shop.rules(), asTyped()));

  const edited = () => {
    setAsTyped(false);
    setSubmitted(false);
    setNote("");
    setPinFault("");
    redemption.edited();
  };
  const put = (text: string) => {
    edited();
    setCode(inGroups(text, shop.rules().ours));
  };
  const paste = (text: string) => {
    const found = pasted(text, shop.rules().ours);
    put(found.code);
    setSubmitted(true);
    if (found.several) setNote(SEVERAL);
  };
  const check = () => {
    if (moving()) return;
    setSubmitted(true);
    const { reading } = seen();
    const parsed =
      reading.is === "elsewhere"
        ? { wrong: { field: "code" as const, reading } }
        : parse(code(), pin(), shop.rules().ours, asTyped());
    if ("wrong" in parsed) {
      if (parsed.wrong.field === "pin") setPinFault(wrong(parsed.wrong));
      document.getElementById(parsed.wrong.field)?.focus();
      return shop.say(wrong(parsed.wrong));
    }
    if (parsed.promo) {
      shop.typed.kept = { code: parsed.request.code, pin: "" };
      return navigate("/cart");
    }
    if (shop.viewer() === null) return signIn();
    void redemption.check(parsed.request);
  };
  const clipboard = async () => {
    try {
      paste(await navigator.clipboard.readText());
    } catch {
      setNote(NO_CLIPBOARD);
    }
    document.getElementById("code")?.focus();
  };
  const startOver = () => {
    edited();
    setCode("");
    setPin("");
    queueMicrotask(() => document.getElementById("code")?.focus());
  };
  onMount(() => typed && shop.viewer() && check());

  const preview = () => {
    const now = step();
    return "preview" in now ? now.preview : undefined;
  };
  const receipt = () => {
    const now = step();
    return now.is === "done" ? now.receipt : undefined;
  };
  return (
    <>
      <p class="lead">{LEAD}</p>
      <Switch
        fallback={
          <div class="two">
            <div class="typing">
              <CodeForm
                code={code()} pin={pin()} seen={seen()} submitted={submitted()} note={note()} pinFault={pinFault()}
                step={step()} moving={moving()}
                onCode={(text) => {
                  setCode(text);
                  edited();
                }}
                onPin={(text) => {
                  setPin(text);
                  setPinFault("");
                }}
                onPaste={paste} onLeave={() => setCode(inGroups(code(), shop.rules().ours))} onCheck={check}
                onClipboard={clipboard}
                onAccept={(repair) => {
                  put(repair.code);
                  document.getElementById("code")?.focus();
                }}
                onAsTyped={() => {
                  setAsTyped(true);
                  check();
                }}
              />
            </div>
            <div class="beside">
              <Show when={preview()} fallback={<div class="ticket-place"><p>{EMPTY_TICKET}</p></div>}>
                {(preview) => (
                  <PreviewCard
                    preview={preview()} step={step()} waits={moving() || !shop.online()}
                    onRedeem={redemption.redeem} onNotMine={startOver}
                  />
                )}
              </Show>
            </div>
          </div>
        }
      >
        <Match when={receipt()}>{(receipt) => <ReceiptCard receipt={receipt()} onAnother={startOver} />}</Match>
      </Switch>
    </>
  );
}
