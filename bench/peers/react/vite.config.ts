import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The repository, whose styles and drawings both peers wear.
const house = process.env.SCRIP_HOUSE ?? resolve(import.meta.dirname, "../../..");

export default defineConfig({
  plugins: [react()],
  publicDir: resolve(house, "public"),
  resolve: { alias: { "@style": resolve(house, "style"), "@shop": resolve(import.meta.dirname, "../shop") } },
  // Nothing is lowered, as in the app; and the shop's policy takes no font out of a style.
  build: { target: "esnext", assetsInlineLimit: 0 },
});
