// A Vue page: `esbuild vue.js --bundle`.
import { createApp, h, ref } from "vue/dist/vue.runtime.esm-bundler.js";

createApp({
  setup() {
    const credit = ref(0);
    return () => [
      h("scrip-redeem", {
        shop: "https://shop.example",
        "onScrip:redeemed": (event) => {
          credit.value += event.detail.minor;
        },
      }),
      h("output", credit.value),
    ];
  },
}).mount("#root");
