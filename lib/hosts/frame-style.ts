// Style of the in-page parts, in px (a host's root size must not matter) and inside the closed root.

const dark =
  '--accent: #35C486; --ground: #1B1B19; --edge: #3A3935; --ink: #ECEAE4; --amber: #E0A84A; --red: #F2857B; --faint: #9B978F;';

export const frameStyle = `
:host { all: initial; display: contents !important; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.shell {
  --accent: #0B7A4B; --ground: #FFFFFF; --edge: #D9D7D2; --ink: #1F1E1B; --amber: #8F5A00; --red: #B3261E; --faint: #6F6C66;
  font: 13px/18px system-ui, sans-serif; color: var(--ink);
}
@media (prefers-color-scheme: dark) { .shell:not(.light) { ${dark} } }
.shell.dark { ${dark} }
.shell > * {
  position: fixed; inset-inline-end: 0; z-index: 2147483601; margin: 0; background: var(--ground); border: 1px solid var(--edge);
}
.shell > .pane { inset-block: 0; z-index: 2147483600; border-width: 0; border-inline-start-width: 1px; }
iframe { display: block; width: 100%; height: 100%; border: 0; background: var(--ground); color-scheme: normal; }
.moving iframe { pointer-events: none; }
.grip {
  position: absolute; inset-block: 0; inset-inline-start: -4px; width: 8px; z-index: 1; cursor: ew-resize; touch-action: none;
}
.grip:hover, .grip:focus-visible, .moving .grip { outline: none; box-shadow: inset 0 0 0 3px var(--accent); opacity: .6; }
.tab {
  width: 28px; height: 64px; padding: 0; display: flex; align-items: center; justify-content: center;
  cursor: pointer; touch-action: none; color: var(--accent); border-inline-end: 0;
  border-start-start-radius: 8px; border-end-start-radius: 8px;
}
/* Beside the open sidebar only a slim handle lies over the page. */
.tab[aria-expanded=true]:not(:hover, :focus-visible, :active) { width: 10px; }
.tab[aria-expanded=true]:not(:hover, :focus-visible, :active) > * { visibility: hidden; }
.tab svg { fill: currentColor; pointer-events: none; }
.tab .dot { position: absolute; inset-block-end: 5px; inset-inline-start: 50%; width: 8px; height: 8px; margin-inline-start: -4px; }
.dot.degraded { color: var(--amber); } .dot.ambiguous { color: var(--red); } .dot.unknown, .dot.off { color: var(--faint); }
.tab:hover { border-color: var(--accent); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.shell > .note { inset-inline-end: 36px; width: 236px; padding: 12px; border-radius: 8px; }
.note p { margin: 0 0 8px; }
.note button {
  font: inherit; padding: 4px 8px; margin-inline-end: 8px; border-radius: 6px; cursor: pointer;
  color: inherit; background: none; border: 1px solid var(--edge);
}
.note .main { color: var(--ground); background: var(--accent); border-color: var(--accent); }
@media (forced-colors: active) { .shell > * { border-color: CanvasText; } }
`;
