/** Room for header and footer, in inches: 20 mm at the sides, 22 mm above and below. */
export const printMargins = { top: 0.87, bottom: 0.87, left: 0.79, right: 0.79 } as const;

/** A4 in inches. */
export const paper = { width: 210 / 25.4, height: 297 / 25.4 } as const;

/** Header and footer are documents of their own to the engine: they inherit no style of the page. */
const style =
  'width:100%;padding:0 20mm;font:8pt Arial,Helvetica,sans-serif;color:#333;text-align:right';

/** Nothing above the text: the document carries its own head. */
export const headerTemplate = '<span></span>';

export const footerTemplate = `<div style="${style}">Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>`;
