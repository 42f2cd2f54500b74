import type { ParentProps } from "solid-js";

export const Notice = (props: ParentProps<{ tone: "stop" | "care" | "good" }>) => (
  <div class={`notice ${props.tone}`}>{props.children}</div>
);
