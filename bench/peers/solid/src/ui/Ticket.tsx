import { rosette } from "@shop/rosette";
import { createMemo, For } from "solid-js";

interface Props {
  name: string;
  torn?: boolean;
  of: string;
  title: string;
  amount: string;
  spoken: string;
  facts: [string, string][];
}

export function Ticket(props: Props) {
  const inks = createMemo(() => rosette(props.of));
  return (
    <section class="ticket" classList={{ torn: props.torn }} aria-label={props.name}>
      <div class="face">
        <svg class="figure" viewBox="0 0 400 400" aria-hidden="true">
          <path class="ink" d={inks()[0]} pathLength="1" />
          <path class="ink second" d={inks()[1]} pathLength="1" />
        </svg>
        <h2 class="worth" tabindex="-1" ref={(heading) => queueMicrotask(() => heading.focus())}>
          <span class="title" aria-hidden="true">{props.title}</span>
          <span class="sum" aria-hidden="true"><bdi>{props.amount}</bdi></span>
          <span class="unseen">{props.spoken}</span>
        </h2>
      </div>
      <dl class="stub">
        <For each={props.facts}>
          {([name, value]) => (
            <div class="fact"><dt>{name}</dt><dd><bdi>{value}</bdi></dd></div>
          )}
        </For>
      </dl>
    </section>
  );
}
