import type { Readable } from 'node:stream';
import type { Language } from '../language/words.js';

/** The three frames a page can stand in: for staff, for whoever answers, for everyone. */
export const LAYOUTS = ['desk', 'portal', 'public'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** One step on the way to a page, shown above its heading. */
export interface Crumb {
  readonly href: string;
  readonly text: string;
}

/**
 * Everything a template shows: own `readonly` fields, no getters, since Handlebars prints nothing for a getter. The
 * layout adds `frame` (language, sign-in, navigation, form token) around it.
 */
export abstract class Page {
  /** The template below `templates/`, without ending: `pages/register/organisations`. */
  abstract readonly template: string;
  /** Begins the document's title; the template's one `h1` says the same. */
  abstract readonly title: string;
  readonly layout: Layout = 'desk';
  readonly status: number = 200;
  readonly crumbs: readonly Crumb[] = [];
  /** Names of scripts in `dist/browser` that the page loads, such as `live-dispatch`. */
  readonly scripts: readonly string[] = [];
  /** True for a page that says the same to everybody who is nobody here: a browser keeps it, and asks each time whether it still holds. */
  readonly isKept: boolean = false;
  /** Seconds after which a page without script loads itself again; 0 for never. */
  readonly refreshSeconds: number = 0;
}

/** Leads the browser on after a change (303), with a notice for the next page. */
export class SeeOther {
  constructor(
    readonly location: string,
    readonly notice?: { readonly kind: 'success' | 'info' | 'warning'; readonly text: string },
  ) {}
}

/** A file for the reader to keep: always as an attachment, never shown by the browser as a page of ours. */
export class Download {
  constructor(
    readonly content: Uint8Array | Readable,
    readonly filename: string,
    readonly mediaType: string,
  ) {}
}

/** The part of a page that the layout needs and no page knows. */
export interface Frame {
  readonly language: Language;
  readonly layout: Layout;
  readonly path: string;
  readonly nonce: string;
  readonly formToken: string;
  readonly signedIn: { readonly name: string; readonly hostName: string } | false;
  readonly hosts: readonly { readonly id: string; readonly name: string; readonly isCurrent: boolean }[];
  readonly severalHosts: boolean;
  readonly navigation: readonly { readonly href: string; readonly text: string; readonly isCurrent: boolean }[];
  readonly notice: { readonly kind: 'success' | 'info' | 'warning'; readonly text: string } | false;
}
