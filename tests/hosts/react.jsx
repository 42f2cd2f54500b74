// A React page: `esbuild react.jsx --bundle --jsx=automatic`.
import { useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

function Redeem({ shop }) {
  const element = useRef(null);
  const [credit, setCredit] = useState(0);
  useEffect(() => {
    const heard = (event) => setCredit((before) => before + event.detail.minor);
    const current = element.current;
    current.addEventListener("scrip:redeemed", heard);
    return () => current.removeEventListener("scrip:redeemed", heard);
  }, []);
  return (
    <>
      <scrip-redeem ref={element} shop={shop} />
      <output>{credit}</output>
    </>
  );
}

createRoot(document.getElementById("root")).render(<Redeem shop="https://shop.example" />);
