/** The first number that a document can be given by whoever writes it; below are those that the index gives itself. */
export const FIRST_GIVEN = 2 ** 40;
