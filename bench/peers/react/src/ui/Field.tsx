import type { ClipboardEvent } from "react";

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
  const { id, label, hint, value, digits, small, wrong, fault, locked, describedBy = "" } = props;
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text");
    if (!props.onPaste || !text) return;
    event.preventDefault();
    props.onPaste(text);
  };
  return (
    <div className="field">
      <label className="label" htmlFor={id}>{label}</label>
      <p className="hint" id={`${id}-hint`}>{hint}</p>
      <input
        id={id}
        className={digits ? "input digits" : small ? "input voucher" : "input code"}
        type="text"
        inputMode={digits ? "numeric" : "text"}
        autoComplete="off"
        autoCapitalize={digits ? "none" : "characters"}
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        dir="ltr"
        readOnly={locked}
        aria-invalid={wrong || fault ? true : undefined}
        aria-describedby={`${id}-hint ${id}-fault ${describedBy}`}
        value={value}
        onChange={(event) => props.onInput(event.target.value)}
        onPaste={paste}
        onBlur={props.onLeave}
      />
      {fault && <p className="fault" id={`${id}-fault`}>{fault}</p>}
    </div>
  );
}
