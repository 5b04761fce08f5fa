/**
 * A body as it is counted. Two answers are of the same body when they are of the same place in the hearing, of the same
 * organisation in the register, or, for one that is only named, of the same name however it is written.
 */
export interface CountedBody {
  /** The id of the invitation, or `organisation:<id>`, or `name:<folded name>`. */
  readonly key: string;
  readonly name: string;
  readonly sortKey: string;
  /** Empty for a body that stands in no category. */
  readonly category: string;
  readonly isPrivatePerson: boolean;
}
