interface Problem {
  path: (string | number)[];
  message: string;
}

interface References {
  weChat: { accounts: { name: string }[] };
  departments: { id: string; kinds: string[]; dealerKinds: string[] }[];
  staff: { id: string; departments: string[]; deputies: string[] }[];
  webhooks: { id: string }[];
  regions: { id: string; manager?: string | undefined }[];
  administration: string;
  management: string;
  domesticSales: string[];
  dutyPerson: string;
  dispatch: { issuer?: string | undefined };
}

/** Names of departments and staff that nothing in the file defines. */
export function danglingReferences(service: References): Problem[] {
  const departments = new Set(service.departments.map((one) => one.id));
  const staffIds = new Set(service.staff.map((one) => one.id));
  const uses: [known: Set<string>, value: string | undefined, path: (string | number)[]][] = [
    [departments, service.administration, ['administration']],
    [departments, service.management, ['management']],
    [staffIds, service.dutyPerson, ['dutyPerson']],
    [staffIds, service.dispatch.issuer, ['dispatch', 'issuer']],
  ];
  service.domesticSales.forEach((name, n) => {
    uses.push([staffIds, name, ['domesticSales', n]]);
  });
  service.regions.forEach((one, n) => {
    uses.push([staffIds, one.manager, ['regions', n, 'manager']]);
  });
  service.staff.forEach((one, n) => {
    for (const name of one.departments) uses.push([departments, name, ['staff', n, 'departments']]);
    for (const name of one.deputies) uses.push([staffIds, name, ['staff', n, 'deputies']]);
  });
  return uses
    .filter(([known, value]) => value !== undefined && !known.has(value))
    .map(([, value, path]) => ({ path, message: `names "${value}", which is not defined in this file` }));
}

/** Names that must be there once and are there twice. */
export function takenTwice({ departments, regions, staff, weChat, webhooks }: References): Problem[] {
  const named: [path: string[], value: string][] = [
    ...departments.map(({ id }, n): [string[], string] => [['departments', String(n), 'id'], id]),
    ...departments.flatMap(({ kinds }, n) =>
      kinds.map((kind): [string[], string] => [['departments', String(n), 'kinds'], kind]),
    ),
    ...departments.flatMap(({ dealerKinds }, n) =>
      dealerKinds.map((kind): [string[], string] => [['departments', String(n), 'dealerKinds'], kind]),
    ),
    ...regions.map(({ id }, n): [string[], string] => [['regions', String(n), 'id'], id]),
    ...staff.map(({ id }, n): [string[], string] => [['staff', String(n), 'id'], id]),
    ...webhooks.map(({ id }, n): [string[], string] => [['webhooks', String(n), 'id'], id]),
    ...weChat.accounts.map(({ name }, n): [string[], string] => [['weChat', String(n), 'name'], name]),
  ];
  const seen = new Set<string>();
  return named.flatMap(([path, value]) => {
    const key = `${path[0]} ${path[2]} ${value}`;
    if (seen.has(key)) return [{ path, message: `"${value}" stands there twice; one of them must go` }];
    seen.add(key);
    return [];
  });
}
