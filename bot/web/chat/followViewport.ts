/**
 * Keeps `--viewport-height` and `--viewport-top` of an element at what an on-screen keyboard leaves of the page: some
 * phones lay it over the page instead of making the page smaller.
 */
export function followViewport(element: HTMLElement): void {
  const view = window.visualViewport;
  if (!view) return;
  const follow = () => {
    // Somebody who has zoomed in wants to see a part, not a smaller whole.
    const isZoomed = view.scale > 1.01;
    element.style.setProperty('--viewport-height', isZoomed ? '100dvh' : `${view.height}px`);
    element.style.setProperty('--viewport-top', isZoomed ? '0' : `${view.offsetTop}px`);
  };
  view.addEventListener('resize', follow);
  view.addEventListener('scroll', follow);
  follow();
}
