import { styleOf } from './style.js';

/** What a paste may leave out, each told to whoever pasted. */
export const OMISSIONS = ['images', 'deletions', 'comments'] as const;
export type Omission = (typeof OMISSIONS)[number];

/** Elements that hold nothing to read. */
const SILENT = new Set(['STYLE', 'SCRIPT', 'TITLE', 'META', 'LINK', 'XML', 'TEMPLATE', 'NOSCRIPT', 'HEAD', 'COLGROUP']);
const PICTURES = /^(?:IMG|PICTURE|SVG|CANVAS|VIDEO|OBJECT|V:IMAGEDATA)$/i;

/** Why an element is left out: for a reason to be told, or because it was never seen. False for what is read. */
export function leftOut(element: Element): Omission | 'silent' | false {
  const { tagName } = element;
  if (SILENT.has(tagName)) return 'silent';
  if (PICTURES.test(tagName)) return isSpacer(element) ? 'silent' : 'images';
  if (tagName === 'DEL' || element.classList.contains('msoDel')) return 'deletions';
  if (element.matches('.MsoCommentReference, .msocomanchor, .msocomtxt')) return 'comments';
  return byStyle(element);
}

function byStyle(element: Element): Omission | 'silent' | false {
  const style = styleOf(element);
  const part = style.get('mso-element');
  // A remark in the margin is between colleagues, and an answer is public.
  if (part === 'comment-list' || part === 'comment') return 'comments';
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return 'silent';
  return false;
}

/** The one-point pictures by which e-mail programs make room and see who reads. */
function isSpacer(element: Element): boolean {
  return Number(element.getAttribute('width') ?? 9) <= 2 || Number(element.getAttribute('height') ?? 9) <= 2;
}
