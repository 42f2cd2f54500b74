import { A } from "@solidjs/router";

export default function Lost() {
  return (
    <>
      <p>Nothing stands at this address. You can redeem a code or look at your balance.</p>
      <p><A class="button primary" href="/redeem">Redeem a code</A></p>
    </>
  );
}
