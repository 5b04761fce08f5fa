/**
 * Municipalities that have resolved to be written to in nynorsk, by municipality number: some of many, enough for the
 * demonstration to send letters in both forms. A name does not tell the form, so it has to be set in the register.
 */
export const nynorskMunicipalities: readonly { readonly municipalityNumber: string; readonly name: string }[] = [
  { municipalityNumber: '1520', name: 'Ørsta kommune' },
  { municipalityNumber: '1577', name: 'Volda kommune' },
  { municipalityNumber: '4617', name: 'Kvinnherad kommune' },
  { municipalityNumber: '4640', name: 'Sogndal kommune' },
  { municipalityNumber: '4644', name: 'Luster kommune' },
  { municipalityNumber: '4650', name: 'Gloppen kommune' },
  { municipalityNumber: '4651', name: 'Stryn kommune' },
];
