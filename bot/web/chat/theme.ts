const light = `
  --brand: #0b6a62;
  --on-brand: #ffffff;
  --ink: #17211f;
  --muted: #566561;
  --ground: #eef2f1;
  --surface: #ffffff;
  --raised: #f1f5f4;
  --line: #d7e0dd;
  --danger: #b3261e;
  --toward: 86%, black;
  --shadow: 0 1px 2px rgb(16 40 36 / 6%), 0 12px 40px rgb(16 40 36 / 14%);
  color-scheme: light;`;

const dark = `
  --brand: #17796f;
  --on-brand: #ffffff;
  --ink: #e7eeec;
  --muted: #a3b3af;
  --ground: #0c1211;
  --surface: #151d1b;
  --raised: #212b29;
  --line: #31403c;
  --danger: #ff9a91;
  --toward: 58%, white;
  --shadow: 0 1px 2px rgb(0 0 0 / 40%), 0 12px 40px rgb(0 0 0 / 50%);
  color-scheme: dark;`;

const font =
  'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** Colours and type of the page and the widget: by the visitor's setting, or as `data-theme` of the widget says. */
export const themeStyles = `
:root, :host {${light}
  --font: ${font};
  --ease: 160ms ease;
  --pulse: 1.2s;
}
@media (prefers-color-scheme: dark) { :root, :host(:not([data-theme="light"])) {${dark}} }
:host([data-theme="dark"]) {${dark}}
:root, :host { --brand-ink: color-mix(in oklab, var(--brand) var(--toward)); }
@media (prefers-reduced-motion: reduce) { :root, :host { --ease: 0s; --pulse: 0s; } }
`;
