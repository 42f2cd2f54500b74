// Solid makes its templates by innerHTML. Under Trusted Types that passes here, and nothing that could run does.
const runs = /<script|<iframe|<object|<embed|\son\w+\s*=|javascript:/i;

interface Policies {
  createPolicy(name: string, rules: { createHTML(html: string): string | null }): unknown;
}

const { trustedTypes } = window as { trustedTypes?: Policies };
trustedTypes?.createPolicy("default", { createHTML: (html) => (runs.test(html) ? null : html) });
