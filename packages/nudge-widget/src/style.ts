// How the box looks: one style sheet, adopted by the shadow root.

// System colours: light and dark as the page is, and whatever a reader forces.
export const CSS = `
:host{display:block;color-scheme:inherit}
:host([hidden]),[hidden]{display:none!important}
*{box-sizing:border-box;font:inherit;color:inherit;margin:0}
section{position:relative;max-width:26rem;padding:1rem 3rem 1rem 1rem;border:1px solid GrayText;border-radius:.5rem;background:Canvas;color:CanvasText;font:1rem/1.4 system-ui,sans-serif;overflow-wrap:anywhere}
h2{font-weight:600}
h2:focus{outline:0}
p,a,fieldset,div{margin-top:.5rem}
a{display:inline-block;min-height:24px;color:LinkText;text-decoration:underline}
div{display:flex;flex-wrap:wrap;gap:.5rem}
fieldset{border:0;padding:0}
legend{padding:0}
label{display:inline-flex;align-items:center;gap:.25rem;min-width:2.5rem;min-height:28px;margin-inline-end:.5rem}
[part~=title]{font-weight:600}
button{min-height:28px;padding:.25rem .75rem;border:1px solid GrayText;border-radius:.25rem;background:Canvas;cursor:pointer}
button:hover{border-color:CanvasText}
button.x{position:absolute;top:.5rem;right:.5rem;min-width:28px;padding:0;border-color:transparent}
:focus-visible{outline:2px solid LinkText;outline-offset:2px}
@media (prefers-reduced-motion:no-preference){section{animation:in .2s}@keyframes in{from{opacity:0;transform:translateY(.5rem)}}}
`
