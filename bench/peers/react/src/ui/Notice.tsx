import type { ReactNode } from "react";

export const Notice = ({ tone, children }: { tone: "stop" | "care" | "good"; children: ReactNode }) => (
  <div className={`notice ${tone}`}>{children}</div>
);
