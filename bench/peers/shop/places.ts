// The places of the frame, with their signs.

export const MARK =
  "M3 0h20a3 3 0 0 1 3 3v2.5a3.5 3.5 0 0 0 0 7V15a3 3 0 0 1-3 3H3a3 3 0 0 1-3-3v-2.5a3.5 3.5 0 0 0 0-7V3" +
  "a3 3 0 0 1 3-3z";

export const PLACES = [
  {
    path: "/",
    name: "Shop",
    sign:
      "M4 10v9h16v-9M3 10l2-5h14l2 5c0 1.7-1.3 3-3 3s-3-1.3-3-3c0 1.7-1.3 3-3 3s-3-1.3-3-3c0 1.7-1.3 3-3 3" +
      "s-3-1.3-3-3z",
  },
  { path: "/redeem", name: "Redeem", sign: "M3 7h18v3a2 2 0 0 0 0 4v3H3v-3a2 2 0 0 0 0-4zM14 7.5v2m0 2v1m0 2v2" },
  {
    path: "/gift",
    name: "Gifts",
    sign:
      "M4 11v9h16v-9M3 7h18v4H3zM12 7v13M12 7C9 7 7 6 7 4.5S8.5 2.5 9.5 3 12 5 12 7zm0 0c3 0 5-1 5-2.5" +
      "S15.5 2.5 14.5 3 12 5 12 7z",
  },
  {
    path: "/balance",
    name: "Balance",
    sign:
      "M4 7c0-1.7 3.6-3 8-3s8 1.3 8 3-3.6 3-8 3-8-1.3-8-3zm0 0v10c0 1.7 3.6 3 8 3s8-1.3 8-3V7" +
      "M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3",
  },
  { path: "/cart", name: "Cart", sign: "M3 9h18l-2 10H5zM8 9l3-5m5 5-3-5M9.5 13v3m5-3v3" },
];

export const headings: Record<string, string> = {
  "/redeem": "Redeem a code",
  "/cart": "Cart",
  "/balance": "Balance",
  "/signin": "Sign in",
};
