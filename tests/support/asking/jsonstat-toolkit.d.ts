/** What the tests use of it; the package has no types of its own. */
declare module 'jsonstat-toolkit' {
  type Datum = { value: number | null; status: string | null };
  type Category = { label: string; unit: { decimals: number; label?: string } | null };
  type Dimension = { id: string[]; role: string; Category: (id: string) => Category };
  type Dataset = {
    class: string;
    length: number;
    n: number;
    source: string;
    updated: string;
    extension: { sha256: string; edition: number };
    Data: (place: Record<string, string>) => Datum | null;
    Dimension: (id: string) => Dimension;
  };
  const JSONstat: (dataset: unknown) => Dataset;
  export = JSONstat;
}
