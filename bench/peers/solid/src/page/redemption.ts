// The steps of a redemption: what is asked, and which answer leads where.
import * as api from "@shop/api";
import * as attempts from "@shop/attempts";
import { refusal, trouble } from "@shop/refusal";
import type { Preview, Receipt, RedeemRequest } from "@shop/wire";
import { FINDING, NOT_THROUGH } from "@shop/words";
import { amount } from "@shop/write";
import { createSignal, onCleanup, onMount } from "solid-js";
import { useShop } from "../shop";

export type Step =
  | { is: "entering"; trouble?: string }
  | { is: "checking" }
  | { is: "confirming" | "redeeming" | "finding"; preview?: Preview; trouble?: string }
  | { is: "done"; receipt: Receipt };

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

export function createRedemption(onSignIn: () => void) {
  const shop = useShop();
  const [step, setStep] = createSignal<Step>({ is: "entering" });
  let question = 0;
  let request: RedeemRequest | undefined;
  let key = "";
  onCleanup(() => (question = -1));

  const shownFrom = () => shop.config()?.limits.attempts_shown_from ?? 3;
  const moving = () => step().is === "redeeming" || step().is === "finding";

  function fail(error: unknown) {
    if (error instanceof api.Refused && error.problem.reason === "sign_in_required") {
      setStep({ is: "entering" });
      return onSignIn();
    }
    const text = trouble(error, shownFrom());
    setStep({ is: "entering", trouble: text });
    shop.say(text);
  }

  function done(receipt: Receipt) {
    attempts.settle(key);
    if (receipt.problem) {
      setStep({ is: "entering", trouble: refusal(receipt.problem, shownFrom()) });
      return;
    }
    setStep({ is: "done", receipt });
    const was = receipt.repeated ? "was already in your balance." : "added to your balance.";
    shop.say(`${amount(receipt.amount)} ${was}`);
  }

  async function check(asked: RedeemRequest) {
    const now = (question += 1);
    request = asked;
    key = crypto.randomUUID();
    setStep({ is: "checking" });
    try {
      const preview = await api.preview(asked);
      if (now !== question) return;
      setStep({ is: "confirming", preview });
      shop.say(`This card is worth ${amount(preview.amount)}. Nothing has happened yet.`);
    } catch (error) {
      if (now !== question) return;
      if (error instanceof api.Refused && error.problem.reason === "already_in_your_account") {
        const receipt = await api.receipt(error.problem.entry as string).catch(fail);
        if (receipt) done({ ...receipt, repeated: true });
      } else fail(error);
    }
  }

  async function redeem() {
    const before = step();
    if (before.is !== "confirming" || !request) return;
    const now = (question += 1);
    setStep({ is: "redeeming", preview: before.preview });
    attempts.keep(key);
    try {
      const receipt = await api.redeem(request, key);
      if (now === question) done(receipt);
    } catch (error) {
      if (now !== question) return;
      if (error instanceof api.Refused && error.problem.reason !== "attempt_running") {
        attempts.settle(key);
        fail(error);
      } else await find(now, before.preview);
    }
  }

  /** Asks what became of an attempt until it is known. */
  async function find(now: number, preview?: Preview) {
    setStep({ is: "finding", preview, trouble: FINDING });
    while (now === question) {
      const answer = await api.attempt(key).catch(() => null);
      if (now !== question) return;
      if (answer?.state === "redeemed") return done(answer.receipt);
      if (answer?.state === "refused" || answer?.state === "unknown") {
        attempts.settle(key);
        const text = answer.state === "refused" ? refusal(answer.problem, shownFrom()) : NOT_THROUGH;
        setStep({ is: "entering", trouble: text });
        return shop.say(text);
      }
      await wait(2_000);
    }
  }

  onMount(() => {
    const [unresolved] = attempts.kept();
    if (!unresolved) return;
    key = unresolved;
    void find((question += 1));
  });

  function edited() {
    if (moving()) return;
    question += 1;
    const now = step();
    if (now.is !== "entering" || now.trouble) setStep({ is: "entering" });
  }

  return { step, moving, check, redeem, edited };
}
