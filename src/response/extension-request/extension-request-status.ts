/** Where a body's wish for a later deadline is: waiting for the host, or ended in one of three ways. */
export const EXTENSION_REQUEST_STATES = ['open', 'granted', 'declined', 'withdrawn'] as const;
export type ExtensionRequestState = (typeof EXTENSION_REQUEST_STATES)[number];
export type ExtensionRequestEndState = Exclude<ExtensionRequestState, 'open'>;
