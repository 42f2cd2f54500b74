import { Show } from "solid-js";

interface Props {
  id: string;
  label: string;
  hint: string;
  value: string;
  digits?: boolean;
  small?: boolean;
  wrong?: boolean;
  fault?: string;
  locked?: boolean;
  describedBy?: string;
  onInput: (text: string) => void;
  onPaste?: (text: string) => void;
  onLeave?: () => void;
}

/** A field for a code or its security code: never corrected, never completed, no length limit. */
export function Field(props: Props) {
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData("text");
    if (!props.onPaste || !text) return;
    event.preventDefault();
    props.onPaste(text);
  };
  return (
    <div class="field">
      <label class="label" for={props.id}>{props.label}</label>
      <p class="hint" id={`${props.id}-hint`}>{props.hint}</p>
      <input
        id={props.id}
        class={props.digits ? "input digits" : props.small ? "input voucher" : "input code"}
        type="text"
        inputmode={props.digits ? "numeric" : "text"}
        autocomplete="off"
        autocapitalize={props.digits ? "none" : "characters"}
        autocorrect="off"
        spellcheck={false}
        enterkeyhint="go"
        dir="ltr"
        readonly={props.locked}
        aria-invalid={props.wrong || props.fault ? "true" : undefined}
        aria-describedby={`${props.id}-hint ${props.id}-fault ${props.describedBy ?? ""}`}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onPaste={paste}
        onBlur={() => props.onLeave?.()}
      />
      <Show when={props.fault}><p class="fault" id={`${props.id}-fault`}>{props.fault}</p></Show>
    </div>
  );
}
