import { GoneException } from '@nestjs/common';

/** A one-time link that has been used or has expired. Answered as 410 with a page that says how to get a new one. */
export class LinkUsedUp extends GoneException {}
