/** A file made to do harm, or to look as if. */
export interface HostileFile {
  /** What it is, as the end of «a file that is …». */
  readonly what: string;
  /** The name that its sender gave it. */
  readonly filename: string;
  /** Made when it is needed: some are large. */
  readonly make: () => Buffer | Promise<Buffer>;
  /** What the check at the door says: `readable`, or why its text is not read. */
  readonly verdict: string;
  /** What becomes of a readable one when its text is read: `text`, `noText` for one that says nothing, or why there is none. */
  readonly reading?: string;
  /** True when the scanner of the tests must find it. */
  readonly isInfected?: boolean;
}
