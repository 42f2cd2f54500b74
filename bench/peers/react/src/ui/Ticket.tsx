import { rosette } from "@shop/rosette";
import { useEffect, useMemo, useRef } from "react";

interface Props {
  name: string;
  torn?: boolean;
  of: string;
  title: string;
  amount: string;
  spoken: string;
  facts: [string, string][];
}

export function Ticket({ name, torn, of, title, amount, spoken, facts }: Props) {
  const [first, second] = useMemo(() => rosette(of), [of]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={torn ? "ticket torn" : "ticket"} aria-label={name}>
      <div className="face">
        <svg className="figure" viewBox="0 0 400 400" aria-hidden="true">
          <path className="ink" d={first} pathLength="1" />
          <path className="ink second" d={second} pathLength="1" />
        </svg>
        <h2 className="worth" tabIndex={-1} ref={heading}>
          <span className="title" aria-hidden="true">{title}</span>
          <span className="sum" aria-hidden="true"><bdi>{amount}</bdi></span>
          <span className="unseen">{spoken}</span>
        </h2>
      </div>
      <dl className="stub">
        {facts.map(([name, value]) => (
          <div className="fact" key={name}><dt>{name}</dt><dd><bdi>{value}</bdi></dd></div>
        ))}
      </dl>
    </section>
  );
}
