import { Link } from "react-router";

export default function Lost() {
  return (
    <>
      <p>Nothing stands at this address. You can redeem a code or look at your balance.</p>
      <p><Link className="button primary" to="/redeem">Redeem a code</Link></p>
    </>
  );
}
