import { IsOrganisationNumberOrEmpty } from '../../register/register-rules.js';

/** The number of the publisher; empty for none. */
export class PublisherForm {
  @IsOrganisationNumberOrEmpty() organisationNumber = '';
}
