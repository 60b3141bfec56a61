/** The parts of a name; what was not said is null. */
export interface NameParts {
  surname: string | null;
  given: string | null;
  title: string | null;
}
