import "@style/page/balance.css";
import * as api from "@shop/api";
import type { Total } from "@shop/wire";
import { amount } from "@shop/write";
import { useEffect, useState } from "react";
import { useShop } from "../shop";
import { History } from "./History";

export default function Balance() {
  const { viewer } = useShop();
  const [totals, setTotals] = useState<Total[]>([]);
  useEffect(() => {
    if (!viewer) return;
    let here = true;
    api.balance().then((totals) => here && setTotals(totals), () => {});
    return () => {
      here = false;
    };
  }, [viewer]);
  if (viewer === null) return <p>Sign in to see your balance.</p>;
  return (
    <div className="balance">
      <section className="available" aria-label="Available">
        <p className="hint">Available</p>
        <div className="sums">
          {totals.map((total) => (
            <div key={total.currency}><p className="sum"><bdi>{amount(total.available)}</bdi></p></div>
          ))}
        </div>
      </section>
      <History />
    </div>
  );
}
