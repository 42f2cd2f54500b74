import { refusal } from "@shop/refusal";
import type { HeldCode, Quote } from "@shop/wire";
import { amount } from "@shop/write";
import { For, Show } from "solid-js";

const TONES = { applied: "good", kept: "care", refused: "stop" };

function status({ state }: HeldCode): string {
  if (state.state === "applied") return state.saves.minor ? `saves ${amount(state.saves)}` : "applied";
  return state.state === "kept" ? "kept" : "not this time";
}

function sentences({ name, state }: HeldCode): string[] {
  if (state.state === "kept") return state.needs.map((need) => refusal(need));
  return [state.state === "refused" ? refusal(state.reason) : name];
}

export function Codes(props: { quote: Quote; onRemove: (id: string) => void }) {
  const tag = (held: HeldCode) => <span class={`tag ${TONES[held.state.state]}`}>{status(held)}</span>;
  return (
    <>
      <Show when={props.quote.codes.length}>
        <ul class="codes" aria-label="Applied codes">
          <For each={props.quote.codes}>
            {(held) => (
              <li>
                <div class="code-line">
                  <span class="code"><bdi>{held.code}</bdi></span>
                  {tag(held)}
                  <button
                    type="button" class="button small" aria-label={`Remove ${held.code}`}
                    onClick={() => props.onRemove(held.id)}
                  >
                    Remove
                  </button>
                </div>
                <For each={sentences(held)}>{(text) => <p class="hint">{text}</p>}</For>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.quote.automatic.length}>
        <ul class="codes" aria-label="Applied by itself">
          <For each={props.quote.automatic}>
            {(held) => <li class="code-line"><span>{held.name}</span>{tag(held)}</li>}
          </For>
        </ul>
      </Show>
    </>
  );
}
