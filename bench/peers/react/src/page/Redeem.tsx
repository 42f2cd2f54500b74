import { inGroups, parse, pasted } from "@shop/code/entry";
import { look } from "@shop/code/read";
import { EMPTY_TICKET, LEAD, NO_CLIPBOARD, SEVERAL, wrong } from "@shop/words";
import { useEffect, useMemo, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { useShop } from "../shop";
import { CodeForm } from "./CodeForm";
import { PreviewCard, ReceiptCard } from "./outcome";
import { useRedemption } from "./useRedemption";

const focus = (id: string) => document.getElementById(id)?.focus();

export function Redeem() {
  const shop = useShop();
  const { rules, typed } = shop;
  const navigate = useNavigate();
  const [code, setCode] = useState(() => typed.current?.code ?? "");
  const [pin, setPin] = useState(() => typed.current?.pin ?? "");
  const [asTyped, setAsTyped] = useState(false);
  const [submitted, setSubmitted] = useState(false);
  const [note, setNote] = useState("");
  const [pinFault, setPinFault] = useState("");
  const signIn = () => {
    typed.current = { code, pin };
    void navigate("/signin?next=/redeem");
  };
  const { step, moving, check: ask, redeem, edited: voided } = useRedemption(signIn);
  const seen = useMemo(() => look(code, rules, asTyped), [code, rules, asTyped]);

  const edited = () => {
    setAsTyped(false);
    setSubmitted(false);
    setNote("");
    setPinFault("");
    voided();
  };
  const put = (text: string) => {
    edited();
    setCode(inGroups(text, rules.ours));
  };
  const paste = (text: string) => {
    const found = pasted(text, rules.ours);
    put(found.code);
    setSubmitted(true);
    if (found.several) setNote(SEVERAL);
  };
  const check = (insists = asTyped) => {
    if (moving) return;
    setSubmitted(true);
    const { reading } = seen;
    const parsed =
      reading.is === "elsewhere" && !insists
        ? { wrong: { field: "code" as const, reading } }
        : parse(code, pin, rules.ours, insists);
    if ("wrong" in parsed) {
      if (parsed.wrong.field === "pin") setPinFault(wrong(parsed.wrong));
      focus(parsed.wrong.field);
      return shop.say(wrong(parsed.wrong));
    }
    if (parsed.promo) {
      typed.current = { code: parsed.request.code, pin: "" };
      return void navigate("/cart");
    }
    if (shop.viewer === null) return signIn();
    void ask(parsed.request);
  };
  const clipboard = async () => {
    try {
      paste(await navigator.clipboard.readText());
    } catch {
      setNote(NO_CLIPBOARD);
    }
    focus("code");
  };
  const startOver = () => {
    edited();
    setCode("");
    setPin("");
    queueMicrotask(() => focus("code"));
  };
  const resumes = useRef(typed.current !== undefined && !!shop.viewer);
  useEffect(() => {
    typed.current = undefined;
    if (resumes.current) check();
    resumes.current = false;
  }, []);

  const preview = "preview" in step ? step.preview : undefined;
  if (step.is === "done") {
    return (
      <>
        <p className="lead">{LEAD}</p>
        <ReceiptCard receipt={step.receipt} onAnother={startOver} />
      </>
    );
  }
  return (
    <>
      <p className="lead">{LEAD}</p>
      <div className="two">
        <div className="typing">
          <CodeForm
            code={code} pin={pin} seen={seen} submitted={submitted} note={note} pinFault={pinFault} step={step}
            moving={moving}
            onCode={(text) => {
              setCode(text);
              edited();
            }}
            onPin={(text) => {
              setPin(text);
              setPinFault("");
            }}
            onPaste={paste} onLeave={() => setCode(inGroups(code, rules.ours))} onCheck={() => check()}
            onClipboard={clipboard}
            onAccept={(repair) => {
              put(repair.code);
              focus("code");
            }}
            onAsTyped={() => {
              setAsTyped(true);
              check(true);
            }}
          />
        </div>
        <div className="beside">
          {preview ? (
            <PreviewCard
              preview={preview} step={step} waits={moving || !shop.online} onRedeem={redeem} onNotMine={startOver}
            />
          ) : (
            <div className="ticket-place"><p>{EMPTY_TICKET}</p></div>
          )}
        </div>
      </div>
    </>
  );
}
