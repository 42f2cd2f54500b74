import { refusal } from "@shop/refusal";
import type { HeldCode, Quote } from "@shop/wire";
import { amount } from "@shop/write";

const TONES = { applied: "good", kept: "care", refused: "stop" };

function status({ state }: HeldCode): string {
  if (state.state === "applied") return state.saves.minor ? `saves ${amount(state.saves)}` : "applied";
  return state.state === "kept" ? "kept" : "not this time";
}

function sentences({ name, state }: HeldCode): string[] {
  if (state.state === "kept") return state.needs.map((need) => refusal(need));
  return [state.state === "refused" ? refusal(state.reason) : name];
}

const Tag = ({ held }: { held: HeldCode }) => (
  <span className={`tag ${TONES[held.state.state]}`}>{status(held)}</span>
);

export function Codes({ quote, onRemove }: { quote: Quote; onRemove: (id: string) => void }) {
  return (
    <>
      {quote.codes.length > 0 && (
        <ul className="codes" aria-label="Applied codes">
          {quote.codes.map((held) => (
            <li key={held.id}>
              <div className="code-line">
                <span className="code"><bdi>{held.code}</bdi></span>
                <Tag held={held} />
                <button
                  type="button" className="button small" aria-label={`Remove ${held.code}`}
                  onClick={() => onRemove(held.id)}
                >
                  Remove
                </button>
              </div>
              {sentences(held).map((text) => <p className="hint" key={text}>{text}</p>)}
            </li>
          ))}
        </ul>
      )}
      {quote.automatic.length > 0 && (
        <ul className="codes" aria-label="Applied by itself">
          {quote.automatic.map((held) => (
            <li className="code-line" key={held.id}><span>{held.name}</span><Tag held={held} /></li>
          ))}
        </ul>
      )}
    </>
  );
}
