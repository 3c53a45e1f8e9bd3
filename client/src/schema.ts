// Written by `npm run client:build` from contract/openapi.v1.json. Do not edit.

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly aggregateCell: {
            /** @description The nearest JSON number; `text` has every digit of a very long sum */
            readonly value: number | null;
            /** @description What to print */
            readonly text: string;
            /**
             * @description The weakest among the values that were put together
             * @enum {string}
             */
            readonly status: "final" | "provisional" | "estimated" | "not-applicable" | "not-collected" | "suppressed";
            /**
             * @description How the value was made; `own`: by the school itself
             * @enum {string}
             */
            readonly rule: "sum" | "formula" | "weighted" | "none" | "own";
            /** @description Why the value is missing or speaks for some schools only: a key of `reasons` */
            readonly reason: string | null;
            readonly schools: {
                /** @description Schools whose values are in it */
                readonly reported: number;
                /** @description Schools that have released any report */
                readonly expected: number;
            };
            /** @description Of a weighted mean: the sum of the weights */
            readonly weight: number | null;
            /** @description Of a formula: the sums over the same schools that it was computed from */
            readonly inputs: readonly {
                readonly indicator: string;
                readonly year: number;
                readonly value: number;
            }[] | null;
            /** @description Schools whose value was printed by the report of a later year, by that year */
            readonly from: readonly {
                readonly report: number;
                readonly schools: number;
            }[];
        };
        readonly aggregatedIndicator: {
            readonly name: string;
            readonly unit: string | null;
            /** @enum {string} */
            readonly kind: "count" | "amount" | "percent" | "ratio" | "text";
            readonly decimals: number;
            readonly definition: string | null;
            readonly source: string | null;
            /** @enum {string} */
            readonly direction: "higher" | "lower" | "neither";
            /** @enum {string} */
            readonly aggregation: "sum" | "formula" | "weighted" | "none";
            readonly formula: string | null;
            /** @description Of a weighted mean: the code that it is weighted by, or `respondents`; null for other rules */
            readonly weight: string | null;
            /** @description `exact` for a sum; `half-up:` and the number of decimals for means and formulas */
            readonly rounding: string;
        };
        readonly allSchoolsSeriesResponse: {
            readonly data: {
                readonly indicator: string;
                readonly definition: components["schemas"]["aggregatedIndicator"];
                readonly reasons: {
                    readonly [key: string]: {
                        readonly zh: string;
                        readonly en: string;
                    };
                };
                readonly school: null;
                readonly years: readonly {
                    /** @description The nearest JSON number; `text` has every digit of a very long sum */
                    readonly value: number | null;
                    /** @description What to print */
                    readonly text: string;
                    /**
                     * @description The weakest among the values that were put together
                     * @enum {string}
                     */
                    readonly status: "final" | "provisional" | "estimated" | "not-applicable" | "not-collected" | "suppressed";
                    /**
                     * @description How the value was made; `own`: by the school itself
                     * @enum {string}
                     */
                    readonly rule: "sum" | "formula" | "weighted" | "none" | "own";
                    /** @description Why the value is missing or speaks for some schools only: a key of `reasons` */
                    readonly reason: string | null;
                    readonly schools: {
                        /** @description Schools whose values are in it */
                        readonly reported: number;
                        /** @description Schools that have released any report */
                        readonly expected: number;
                    };
                    /** @description Of a weighted mean: the sum of the weights */
                    readonly weight: number | null;
                    /** @description Of a formula: the sums over the same schools that it was computed from */
                    readonly inputs: readonly {
                        readonly indicator: string;
                        readonly year: number;
                        readonly value: number;
                    }[] | null;
                    /** @description Schools whose value was printed by the report of a later year, by that year */
                    readonly from: readonly {
                        readonly report: number;
                        readonly schools: number;
                    }[];
                    readonly year: number;
                }[];
            };
            readonly meta: {
                readonly baseUrl: string;
            };
        };
        readonly case: {
            readonly id: string;
            readonly key: string;
            readonly number: number;
            readonly label: string;
            readonly title: string;
            readonly summary: string | null;
            readonly date: string | null;
            readonly partners: readonly string[];
            readonly tags: readonly string[];
            /** @description Id of an image; a cover is not numbered as a figure */
            readonly cover: string | null;
            /** @description Number of the chapter that holds the case */
            readonly chapter: string;
            readonly blocks: readonly components["schemas"]["block"][];
        };
        readonly caseResponse: {
            readonly data: {
                readonly case: components["schemas"]["case"];
                readonly images: readonly components["schemas"]["image"][];
            };
            readonly meta: {
                /** @description Hash of the whole edition that the part was cut from */
                readonly sha256: string;
                readonly edition: number;
                readonly baseUrl: string;
            };
        };
        readonly cell: {
            readonly value: number | null;
            /** @description What to print */
            readonly text: string;
            /** @enum {string} */
            readonly status: "final" | "provisional" | "estimated" | "not-applicable" | "not-collected" | "suppressed";
            /**
             * @description Where the number comes from
             * @enum {string}
             */
            readonly origin: "reported" | "derived" | "typed";
            readonly note: string | null;
            readonly respondents: number | null;
            readonly method: string | null;
        };
        /** @description Where it stands in the newer edition; of what was removed, in the older one */
        readonly changePlace: {
            /** @description Null for what belongs to the whole report */
            readonly chapter: {
                readonly key: string;
                readonly number: string;
                readonly title: string;
            } | null;
            readonly case: {
                readonly key: string;
                readonly number: number;
                readonly title: string;
            } | null;
            /** @description Index in `blocks`, from 0; null outside blocks */
            readonly block: number | null;
            /** @description Index in `content` of a text, from 0 */
            readonly paragraph: number | null;
        };
        readonly changesResponse: {
            readonly data: {
                readonly values: readonly components["schemas"]["valueChange"][];
                readonly texts: readonly components["schemas"]["textChange"][];
                readonly images: readonly components["schemas"]["imageChange"][];
                readonly structure: readonly components["schemas"]["structureChange"][];
                readonly tables: readonly components["schemas"]["tableChange"][];
                readonly definitions: readonly components["schemas"]["definitionChange"][];
                /** @description Tables of plain cells; absent where neither edition has one */
                readonly grids?: readonly components["schemas"]["gridChange"][];
                /** @description Null where it is the same; not counted */
                readonly quality: {
                    readonly before: {
                        /** @description Required rows of the annex tables */
                        readonly required: number;
                        /** @description Those of them with a value, or a named status other than not-collected, in the report’s year */
                        readonly reported: number;
                        readonly findings: {
                            readonly errors: number;
                            readonly warnings: number;
                            /** @description Accepted with a reason; `overrides` are among them */
                            readonly waived: number;
                        };
                        /** @description Errors that the school let pass, in the order of the checks; absent when there is none, and in editions before 1.2 */
                        readonly overrides?: readonly {
                            /** @description Id of the check that found it */
                            readonly check: string;
                            /** @description Why it is right nevertheless, as the school says */
                            readonly reason: string;
                        }[];
                        /** @description What stands behind the numbers of the text; editions before 1.2 do not say it */
                        readonly numbers?: {
                            /** @description Numbers of the text that count, measure or compare */
                            readonly total: number;
                            /** @description Printed by a fact token */
                            readonly bound: number;
                            /** @description Typed, and equal to an indicator that their words name */
                            readonly equal: number;
                            /** @description Reckoned from other numbers as their words say, or said by another sentence, too */
                            readonly derived: number;
                            /** @description A person said what they are */
                            readonly declared: number;
                            /** @description Nothing stands behind them */
                            readonly open: number;
                        };
                    };
                    readonly after: {
                        /** @description Required rows of the annex tables */
                        readonly required: number;
                        /** @description Those of them with a value, or a named status other than not-collected, in the report’s year */
                        readonly reported: number;
                        readonly findings: {
                            readonly errors: number;
                            readonly warnings: number;
                            /** @description Accepted with a reason; `overrides` are among them */
                            readonly waived: number;
                        };
                        /** @description Errors that the school let pass, in the order of the checks; absent when there is none, and in editions before 1.2 */
                        readonly overrides?: readonly {
                            /** @description Id of the check that found it */
                            readonly check: string;
                            /** @description Why it is right nevertheless, as the school says */
                            readonly reason: string;
                        }[];
                        /** @description What stands behind the numbers of the text; editions before 1.2 do not say it */
                        readonly numbers?: {
                            /** @description Numbers of the text that count, measure or compare */
                            readonly total: number;
                            /** @description Printed by a fact token */
                            readonly bound: number;
                            /** @description Typed, and equal to an indicator that their words name */
                            readonly equal: number;
                            /** @description Reckoned from other numbers as their words say, or said by another sentence, too */
                            readonly derived: number;
                            /** @description A person said what they are */
                            readonly declared: number;
                            /** @description Nothing stands behind them */
                            readonly open: number;
                        };
                    };
                } | null;
                /** @description Entries of each list; the renumbered are counted by themselves alone */
                readonly counts: {
                    readonly values: number;
                    readonly texts: number;
                    readonly images: number;
                    readonly structure: number;
                    readonly tables: number;
                    readonly definitions: number;
                    /** @description Absent where `grids` is */
                    readonly grids?: number;
                    /** @description Images, structure and grids that only have another number */
                    readonly renumbered: number;
                    /** @description All but the renumbered */
                    readonly total: number;
                };
                /** @description The newest readable edition before; null where there is none, and nothing is listed */
                readonly from: {
                    readonly number: number;
                    readonly sha256: string;
                    readonly schemaVersion: string;
                } | null;
                readonly to: {
                    readonly number: number;
                    readonly sha256: string;
                    readonly schemaVersion: string;
                    readonly releasedAt: string;
                    readonly note: string | null;
                };
            };
            readonly meta: {
                readonly baseUrl: string;
            };
        };
        readonly chapter: {
            readonly id: string;
            readonly key: string;
            /** @description Place in the outline, such as 1.2.3 */
            readonly number: string;
            readonly title: string;
            readonly blocks: readonly components["schemas"]["block"][];
            /** @description Ids of the cases of this chapter, in reading order */
            readonly cases: readonly string[];
            readonly chapters: readonly components["schemas"]["chapter"][];
        };
        readonly chapterResponse: {
            readonly data: {
                readonly chapter: components["schemas"]["chapter"];
                readonly cases: readonly components["schemas"]["case"][];
                readonly images: readonly components["schemas"]["image"][];
                readonly tables: readonly components["schemas"]["table"][];
            };
            readonly meta: {
                /** @description Hash of the whole edition that the part was cut from */
                readonly sha256: string;
                readonly edition: number;
                readonly baseUrl: string;
            };
        };
        readonly definitionChange: {
            /** @enum {string} */
            readonly kind: "added" | "removed" | "changed";
            readonly indicator: string;
            readonly name: string;
            /** @description Null where the report began or ceased to use the indicator */
            readonly field: ("name" | "unit" | "kind" | "decimals" | "definition" | "source" | "direction" | "aggregation" | "aggregationWeight" | "formula") | null;
            readonly before: string | number | null;
            readonly after: string | number | null;
        };
        readonly editionListResponse: {
            readonly data: readonly {
                readonly number: number;
                readonly releasedAt: string;
                readonly note: string | null;
                readonly sha256: string;
                readonly previousSha256: string | null;
                /** @description Number of the next edition that can be read; null on the latest */
                readonly supersededBy: number | null;
                readonly withdrawn: {
                    readonly at: string;
                    readonly reason: string;
                } | null;
                readonly url: string;
                /** @description Address of what differs from the edition before. Since 1.1.0 */
                readonly changes: string;
            }[];
            readonly meta: {
                readonly baseUrl: string;
            };
        };
        readonly editionResponse: {
            readonly data: components["schemas"]["report"];
            readonly meta: {
                readonly sha256: string;
            };
        };
        readonly errorResponse: {
            readonly data: null;
            readonly error: {
                readonly status: number;
                readonly name: string;
                readonly message: string;
                readonly details: {
                    readonly [key: string]: unknown;
                };
            };
        };
        readonly gridCell: {
            /** @description As printed; a line may end inside a cell */
            readonly text: string;
            /** @description The same with its bound numbers marked */
            readonly content: readonly ({
                /** @constant */
                readonly type: "text";
                readonly text: string;
                readonly bold?: boolean;
                readonly italic?: boolean;
                readonly underline?: boolean;
                readonly strikethrough?: boolean;
                readonly code?: boolean;
                readonly fact?: {
                    readonly indicator: string;
                    readonly year: number;
                    readonly form: string;
                };
            } | {
                /** @constant */
                readonly type: "link";
                readonly url: string;
                readonly children: readonly {
                    /** @constant */
                    readonly type: "text";
                    readonly text: string;
                    readonly bold?: boolean;
                    readonly italic?: boolean;
                    readonly underline?: boolean;
                    readonly strikethrough?: boolean;
                    readonly code?: boolean;
                    readonly fact?: {
                        readonly indicator: string;
                        readonly year: number;
                        readonly form: string;
                    };
                }[];
            })[];
        };
        readonly gridChange: {
            /** @enum {string} */
            readonly kind: "added" | "removed" | "changed" | "moved" | "renumbered";
            readonly key: string;
            readonly label: string;
            readonly caption: string;
            readonly place: components["schemas"]["changePlace"];
            readonly movedFrom: components["schemas"]["changePlace"] | null;
            /** @description What of it came, went or changed; null where the whole table did */
            readonly part: ("caption" | "head" | "row" | "cell" | "label") | null;
            /** @description From 1; of a row that went, in the older edition */
            readonly row: number | null;
            /** @description From 1; null but for a cell */
            readonly column: number | null;
            readonly before: string | null;
            readonly after: string | null;
            readonly diff: components["schemas"]["textDiff"] | null;
        };
        readonly image: {
            readonly id: string;
            readonly key: string;
            /** @description Null for an image that is only a cover */
            readonly number: number | null;
            readonly label: string | null;
            readonly caption: string;
            readonly alt: string | null;
            readonly credit: string | null;
            readonly takenOn: string | null;
            readonly chapter: string;
            readonly case: string | null;
            readonly file: {
                /** @description Root-relative when stored locally; resolve against `meta.baseUrl` */
                readonly url: string;
                readonly width: number;
                readonly height: number;
                readonly mime: string;
                readonly bytes: number;
                /** @description Null in a preview only: files are copied at release */
                readonly sha256: string | null;
                readonly formats: {
                    readonly [key: string]: {
                        /** @description Root-relative when stored locally; resolve against `meta.baseUrl` */
                        readonly url: string;
                        readonly width: number;
                        readonly height: number;
                        readonly mime: string;
                        readonly bytes: number;
                        /** @description Null in a preview only: files are copied at release */
                        readonly sha256: string | null;
                    };
                };
            };
        };
        readonly imageChange: {
            /**
             * @description `replaced`: another file under the same key
             * @enum {string}
             */
            readonly kind: "added" | "removed" | "changed" | "replaced" | "moved" | "renumbered";
            readonly key: string;
            /** @description Null for an image that is only a cover */
            readonly label: string | null;
            readonly caption: string;
            readonly place: components["schemas"]["changePlace"];
            readonly movedFrom: components["schemas"]["changePlace"] | null;
            /** @description Whether `place` shows it as the cover of a case */
            readonly isCover: boolean;
            /** @description What changed; null where the image itself did */
            readonly field: ("caption" | "alt" | "credit" | "takenOn" | "label") | null;
            readonly before: string | null;
            readonly after: string | null;
            readonly diff: components["schemas"]["textDiff"] | null;
            /** @description Where a file came, went or was replaced */
            readonly file: {
                readonly before: {
                    /** @description Root-relative when stored locally; resolve against `meta.baseUrl` */
                    readonly url: string;
                    readonly width: number;
                    readonly height: number;
                    readonly mime: string;
                    readonly bytes: number;
                    /** @description Null in a preview only: files are copied at release */
                    readonly sha256: string | null;
                } | null;
                readonly after: {
                    /** @description Root-relative when stored locally; resolve against `meta.baseUrl` */
                    readonly url: string;
                    readonly width: number;
                    readonly height: number;
                    readonly mime: string;
                    readonly bytes: number;
                    /** @description Null in a preview only: files are copied at release */
                    readonly sha256: string | null;
                } | null;
            } | null;
        };
        readonly indicator: {
            readonly name: string;
            readonly unit: string | null;
            /** @enum {string} */
            readonly kind: "count" | "amount" | "percent" | "ratio" | "text";
            readonly decimals: number;
            readonly definition: string | null;
            readonly source: string | null;
            /** @enum {string} */
            readonly direction: "higher" | "lower" | "neither";
            /** @enum {string} */
            readonly aggregation: "sum" | "formula" | "weighted" | "none";
            /** @description What a weighted mean over schools is weighted by: a code, or `respondents`, which null means too. Since 1.1.0; editions released before have none */
            readonly aggregationWeight?: string | null;
            readonly formula: string | null;
            readonly values: {
                readonly [key: string]: {
                    readonly value: number | null;
                    /** @description What to print */
                    readonly text: string;
                    /** @enum {string} */
                    readonly status: "final" | "provisional" | "estimated" | "not-applicable" | "not-collected" | "suppressed";
                    /**
                     * @description Where the number comes from
                     * @enum {string}
                     */
                    readonly origin: "reported" | "derived" | "typed";
                    readonly derivation: {
                        readonly formula: string;
                        readonly inputs: readonly {
                            readonly indicator: string;
                            readonly year: number;
                            readonly value: number | null;
                        }[];
                        /** @description `half-up:` and the number of decimals, such as `half-up:1` */
                        readonly rounding: string;
                        /** @description What the formula gives, rounded; null where it gives nothing */
                        readonly value: number | null;
                        /** @description Why it gives nothing: `division-by-zero`, `missing-input`, `not-applicable-input`, `suppressed-input` or `too-large`; null where `value` is a number */
                        readonly reason: string | null;
                    } | null;
                };
            };
            readonly change: {
                readonly from: number;
                readonly to: number;
                /** @description In the unit; percentage points for a percent */
                readonly absolute: number;
                /** @description Null over a base of zero and for percents */
                readonly percent: number | null;
                /** @description Why there is no percent: the base is zero, or the change is in percentage points. Since 1.1.0; editions released before have none */
                readonly reason?: ("zero-base" | "percentage-points") | null;
            } | null;
            readonly occurrences: readonly ({
                readonly table: string;
            } | {
                readonly chapter: string;
            } | {
                /** @description Number of the case */
                readonly case: number;
            } | {
                /** @description Key of the image whose caption uses it */
                readonly image: string;
            } | {
                /** @enum {string} */
                readonly report: "title" | "subtitle" | "statement";
            })[];
        };
        /** @description A block of a kind that is not in this list */
        readonly laterBlock: {
            readonly type: string;
            /** @description Print it; a block without it is for other readers */
            readonly html?: string;
        };
        readonly list: {
            /** @constant */
            readonly type: "list";
            /** @enum {string} */
            readonly format: "ordered" | "unordered";
            readonly indentLevel?: number;
            readonly children: readonly ({
                /** @constant */
                readonly type: "list-item";
                readonly children: readonly ({
                    /** @constant */
                    readonly type: "text";
                    readonly text: string;
                    readonly bold?: boolean;
                    readonly italic?: boolean;
                    readonly underline?: boolean;
                    readonly strikethrough?: boolean;
                    readonly code?: boolean;
                    readonly fact?: {
                        readonly indicator: string;
                        readonly year: number;
                        readonly form: string;
                    };
                } | {
                    /** @constant */
                    readonly type: "link";
                    readonly url: string;
                    readonly children: readonly {
                        /** @constant */
                        readonly type: "text";
                        readonly text: string;
                        readonly bold?: boolean;
                        readonly italic?: boolean;
                        readonly underline?: boolean;
                        readonly strikethrough?: boolean;
                        readonly code?: boolean;
                        readonly fact?: {
                            readonly indicator: string;
                            readonly year: number;
                            readonly form: string;
                        };
                    }[];
                })[];
            } | components["schemas"]["list"])[];
        };
        readonly previewResponse: {
            readonly data: components["schemas"]["report"];
            readonly meta: {
                /** @enum {string} */
                readonly status: "draft" | "published";
                readonly baseUrl: string;
                /** @description Documents never published, which a release would leave out */
                readonly notIncluded: readonly {
                    /** @enum {string} */
                    readonly type: "chapter" | "case";
                    readonly id: string;
                    readonly title: string;
                }[];
            };
        };
        /**
         * Annual quality report
         * @description Contract version 1
         */
        readonly report: {
            readonly schemaVersion: string;
            readonly report: {
                readonly school: {
                    readonly code: string;
                    readonly name: string;
                    readonly type: string;
                    readonly district: string | null;
                    readonly city: string | null;
                    readonly province: string | null;
                };
                readonly year: number;
                readonly title: string;
                readonly subtitle: string | null;
                /** @description BCP 47 tag of the report’s text */
                readonly language: string;
                /** @description Statement of truthfulness; `content` is empty where the school gave none */
                readonly statement: {
                    readonly content: components["schemas"]["textContent"];
                    readonly html: string;
                    readonly signatory: string | null;
                };
            };
            /** @description Null in a preview */
            readonly edition: {
                readonly number: number;
                readonly releasedAt: string;
                readonly note: string | null;
                /** @description Hash of the edition before; null on the first */
                readonly previousSha256: string | null;
            } | null;
            readonly chapters: readonly components["schemas"]["chapter"][];
            readonly cases: readonly components["schemas"]["case"][];
            readonly images: readonly components["schemas"]["image"][];
            readonly tables: readonly components["schemas"]["table"][];
            readonly indicators: {
                readonly [key: string]: components["schemas"]["indicator"];
            };
            readonly quality: {
                /** @description Required rows of the annex tables */
                readonly required: number;
                /** @description Those of them with a value, or a named status other than not-collected, in the report’s year */
                readonly reported: number;
                readonly findings: {
                    readonly errors: number;
                    readonly warnings: number;
                    /** @description Accepted with a reason; `overrides` are among them */
                    readonly waived: number;
                };
                /** @description Errors that the school let pass, in the order of the checks; absent when there is none, and in editions before 1.2 */
                readonly overrides?: readonly {
                    /** @description Id of the check that found it */
                    readonly check: string;
                    /** @description Why it is right nevertheless, as the school says */
                    readonly reason: string;
                }[];
                /** @description What stands behind the numbers of the text; editions before 1.2 do not say it */
                readonly numbers?: {
                    /** @description Numbers of the text that count, measure or compare */
                    readonly total: number;
                    /** @description Printed by a fact token */
                    readonly bound: number;
                    /** @description Typed, and equal to an indicator that their words name */
                    readonly equal: number;
                    /** @description Reckoned from other numbers as their words say, or said by another sentence, too */
                    readonly derived: number;
                    /** @description A person said what they are */
                    readonly declared: number;
                    /** @description Nothing stands behind them */
                    readonly open: number;
                };
            };
        };
        readonly reportListResponse: {
            readonly data: readonly {
                readonly school: {
                    readonly code: string;
                    readonly name: string;
                    readonly type: string;
                    readonly district: string | null;
                    readonly city: string | null;
                    readonly province: string | null;
                };
                readonly year: number;
                readonly title: string;
                readonly edition: number;
                readonly releasedAt: string;
                readonly sha256: string;
                readonly url: string;
            }[];
            readonly meta: {
                readonly baseUrl: string;
                readonly pagination: {
                    readonly page: number;
                    readonly pageSize: number;
                    readonly pageCount: number;
                    readonly total: number;
                };
            };
        };
        readonly reportResponse: {
            readonly data: components["schemas"]["report"];
            readonly meta: {
                readonly sha256: string;
                /** @constant */
                readonly latest: true;
                readonly baseUrl: string;
                readonly links: {
                    readonly self: string;
                    readonly editions: string;
                    readonly schema: string;
                    readonly indicatorsCsv: string;
                    readonly indicatorsXlsx: string;
                    readonly indicatorsJsonStat: string;
                    readonly jsonLd: string;
                    readonly dataPackage: string;
                };
            };
        };
        readonly rollupResponse: {
            readonly data: {
                readonly year: number;
                /** @enum {string} */
                readonly by: "school" | "district" | "city" | "type";
                /** @description The groups in the order of their keys, then all schools together */
                readonly rows: readonly {
                    /** @description Null on the last row, which is over all schools */
                    readonly group: {
                        /** @enum {string} */
                        readonly by: "school" | "district" | "city" | "type";
                        /** @description Identity of the group: the school’s code, the type, or the place with what it lies in, such as `重庆市/渝中区`; null where the reports do not say */
                        readonly key: string | null;
                        /** @description What to print */
                        readonly label: string;
                    } | null;
                    readonly cells: {
                        readonly [key: string]: components["schemas"]["aggregateCell"];
                    };
                }[];
                readonly indicators: {
                    readonly [key: string]: components["schemas"]["aggregatedIndicator"];
                };
                readonly reasons: {
                    readonly [key: string]: {
                        readonly zh: string;
                        readonly en: string;
                    };
                };
            };
            readonly meta: {
                readonly baseUrl: string;
                readonly pagination?: {
                    readonly page: number;
                    readonly pageSize: number;
                    readonly pageCount: number;
                    readonly total: number;
                };
            };
        };
        readonly schoolSeriesResponse: {
            readonly data: {
                readonly indicator: string;
                readonly definition: components["schemas"]["aggregatedIndicator"];
                readonly reasons: {
                    readonly [key: string]: {
                        readonly zh: string;
                        readonly en: string;
                    };
                };
                readonly school: {
                    readonly code: string;
                    readonly name: string;
                };
                readonly years: readonly {
                    readonly value: number | null;
                    /** @description What to print */
                    readonly text: string;
                    /** @enum {string} */
                    readonly status: "final" | "provisional" | "estimated" | "not-applicable" | "not-collected" | "suppressed";
                    /**
                     * @description Where the number comes from
                     * @enum {string}
                     */
                    readonly origin: "reported" | "derived" | "typed";
                    readonly year: number;
                    readonly respondents: number | null;
                    /** @description The report and its edition that the value stands in */
                    readonly edition: {
                        readonly year: number;
                        readonly number: number;
                    };
                    /** @description Year of the later report that printed it; null where the year’s own did */
                    readonly from: number | null;
                    readonly change: {
                        /** @description The year before */
                        readonly from: number;
                        /** @description In the unit; percentage points for a percent */
                        readonly absolute: number | null;
                        readonly percent: number | null;
                        /** @description Why one of the two is missing: a key of `reasons` */
                        readonly reason: string | null;
                    };
                }[];
            };
            readonly meta: {
                readonly baseUrl: string;
            };
        };
        readonly structureChange: {
            /**
             * @description `renumbered`: another number alone, because of something that came or went before
             * @enum {string}
             */
            readonly kind: "added" | "removed" | "moved" | "renamed" | "renumbered";
            /** @enum {string} */
            readonly type: "chapter" | "case" | "table";
            readonly key: string;
            readonly before: {
                /** @description As printed: 1.2, 案例 3, 附表 1 */
                readonly number: string;
                readonly title: string;
                /** @description What holds it; of a chapter, the one above it */
                readonly place: components["schemas"]["changePlace"];
            } | null;
            readonly after: {
                /** @description As printed: 1.2, 案例 3, 附表 1 */
                readonly number: string;
                readonly title: string;
                /** @description What holds it; of a chapter, the one above it */
                readonly place: components["schemas"]["changePlace"];
            } | null;
        };
        readonly table: {
            readonly id: string;
            readonly key: string;
            /** @enum {string} */
            readonly kind: "annex" | "trend";
            readonly number: number;
            readonly label: string;
            readonly title: string;
            readonly chapter: string;
            readonly years: readonly number[];
            /** @enum {string} */
            readonly display: "table" | "bar" | "line" | "pie";
            readonly rows: readonly {
                /** @description Identity of the row within its table; the indicator code where there is one */
                readonly key: string;
                /** @description Printed sequence number; one number can cover several rows */
                readonly seq: number | null;
                /** @description Null on a row that only groups */
                readonly indicator: string | null;
                /** @description As printed */
                readonly label: string;
                readonly unit: string | null;
                readonly level: number;
                /** @description `key` of the row above it in the hierarchy */
                readonly parent: string | null;
                readonly required: boolean;
                readonly footnote: string | null;
                readonly cells: {
                    readonly [key: string]: components["schemas"]["cell"];
                };
            }[];
        };
        readonly tableChange: {
            /**
             * @description Of the row, or `changed` of the table
             * @enum {string}
             */
            readonly kind: "added" | "removed" | "changed" | "moved";
            readonly table: {
                readonly key: string;
                readonly label: string;
                readonly title: string;
            };
            readonly chapter: string;
            /** @description Null for a field of the table itself */
            readonly row: {
                readonly key: string;
                readonly label: string;
            } | null;
            /** @description Null where a row came, went or moved */
            readonly field: ("kind" | "years" | "display" | "seq" | "indicator" | "label" | "unit" | "level" | "parent" | "required" | "footnote") | null;
            readonly before: string | number | boolean | readonly number[] | null;
            readonly after: string | number | boolean | readonly number[] | null;
        };
        readonly tableResponse: {
            readonly data: {
                readonly table: components["schemas"]["table"];
                readonly indicators: {
                    readonly [key: string]: components["schemas"]["indicator"];
                };
            };
            readonly meta: {
                /** @description Hash of the whole edition that the part was cut from */
                readonly sha256: string;
                readonly edition: number;
                readonly baseUrl: string;
            };
        };
        readonly textChange: {
            /**
             * @description `reformatted`: the words are the same; their format, links or bound numbers are not
             * @enum {string}
             */
            readonly kind: "added" | "removed" | "changed" | "reformatted" | "moved";
            /** @enum {string} */
            readonly field: "school.name" | "school.type" | "school.district" | "school.city" | "school.province" | "title" | "subtitle" | "language" | "statement" | "signatory" | "summary" | "date" | "partners" | "tags" | "text" | "problem" | "cause" | "measures";
            readonly place: components["schemas"]["changePlace"];
            /** @description The place in the older edition */
            readonly movedFrom: components["schemas"]["changePlace"] | null;
            readonly before: string | null;
            readonly after: string | null;
            /** @description Of a changed text; null where it is too long for one */
            readonly diff: components["schemas"]["textDiff"] | null;
        };
        readonly textContent: readonly ({
            /** @constant */
            readonly type: "paragraph";
            readonly children: readonly ({
                /** @constant */
                readonly type: "text";
                readonly text: string;
                readonly bold?: boolean;
                readonly italic?: boolean;
                readonly underline?: boolean;
                readonly strikethrough?: boolean;
                readonly code?: boolean;
                readonly fact?: {
                    readonly indicator: string;
                    readonly year: number;
                    readonly form: string;
                };
            } | {
                /** @constant */
                readonly type: "link";
                readonly url: string;
                readonly children: readonly {
                    /** @constant */
                    readonly type: "text";
                    readonly text: string;
                    readonly bold?: boolean;
                    readonly italic?: boolean;
                    readonly underline?: boolean;
                    readonly strikethrough?: boolean;
                    readonly code?: boolean;
                    readonly fact?: {
                        readonly indicator: string;
                        readonly year: number;
                        readonly form: string;
                    };
                }[];
            })[];
        } | {
            /** @constant */
            readonly type: "heading";
            readonly level: number;
            readonly children: readonly ({
                /** @constant */
                readonly type: "text";
                readonly text: string;
                readonly bold?: boolean;
                readonly italic?: boolean;
                readonly underline?: boolean;
                readonly strikethrough?: boolean;
                readonly code?: boolean;
                readonly fact?: {
                    readonly indicator: string;
                    readonly year: number;
                    readonly form: string;
                };
            } | {
                /** @constant */
                readonly type: "link";
                readonly url: string;
                readonly children: readonly {
                    /** @constant */
                    readonly type: "text";
                    readonly text: string;
                    readonly bold?: boolean;
                    readonly italic?: boolean;
                    readonly underline?: boolean;
                    readonly strikethrough?: boolean;
                    readonly code?: boolean;
                    readonly fact?: {
                        readonly indicator: string;
                        readonly year: number;
                        readonly form: string;
                    };
                }[];
            })[];
        } | components["schemas"]["list"] | {
            /** @constant */
            readonly type: "quote";
            readonly children: readonly ({
                /** @constant */
                readonly type: "text";
                readonly text: string;
                readonly bold?: boolean;
                readonly italic?: boolean;
                readonly underline?: boolean;
                readonly strikethrough?: boolean;
                readonly code?: boolean;
                readonly fact?: {
                    readonly indicator: string;
                    readonly year: number;
                    readonly form: string;
                };
            } | {
                /** @constant */
                readonly type: "link";
                readonly url: string;
                readonly children: readonly {
                    /** @constant */
                    readonly type: "text";
                    readonly text: string;
                    readonly bold?: boolean;
                    readonly italic?: boolean;
                    readonly underline?: boolean;
                    readonly strikethrough?: boolean;
                    readonly code?: boolean;
                    readonly fact?: {
                        readonly indicator: string;
                        readonly year: number;
                        readonly form: string;
                    };
                }[];
            })[];
        } | {
            /** @constant */
            readonly type: "code";
            readonly language?: string;
            readonly children: readonly ({
                /** @constant */
                readonly type: "text";
                readonly text: string;
                readonly bold?: boolean;
                readonly italic?: boolean;
                readonly underline?: boolean;
                readonly strikethrough?: boolean;
                readonly code?: boolean;
                readonly fact?: {
                    readonly indicator: string;
                    readonly year: number;
                    readonly form: string;
                };
            } | {
                /** @constant */
                readonly type: "link";
                readonly url: string;
                readonly children: readonly {
                    /** @constant */
                    readonly type: "text";
                    readonly text: string;
                    readonly bold?: boolean;
                    readonly italic?: boolean;
                    readonly underline?: boolean;
                    readonly strikethrough?: boolean;
                    readonly code?: boolean;
                    readonly fact?: {
                        readonly indicator: string;
                        readonly year: number;
                        readonly form: string;
                    };
                }[];
            })[];
        })[];
        /** @description Without what is added, the parts make the text before; without what is removed, the text after */
        readonly textDiff: readonly {
            /** @enum {string} */
            readonly op: "same" | "removed" | "added";
            readonly text: string;
        }[];
        readonly unreleasedChangesResponse: {
            readonly data: {
                readonly values: readonly components["schemas"]["valueChange"][];
                readonly texts: readonly components["schemas"]["textChange"][];
                readonly images: readonly components["schemas"]["imageChange"][];
                readonly structure: readonly components["schemas"]["structureChange"][];
                readonly tables: readonly components["schemas"]["tableChange"][];
                readonly definitions: readonly components["schemas"]["definitionChange"][];
                /** @description Tables of plain cells; absent where neither edition has one */
                readonly grids?: readonly components["schemas"]["gridChange"][];
                /** @description Null where it is the same; not counted */
                readonly quality: {
                    readonly before: {
                        /** @description Required rows of the annex tables */
                        readonly required: number;
                        /** @description Those of them with a value, or a named status other than not-collected, in the report’s year */
                        readonly reported: number;
                        readonly findings: {
                            readonly errors: number;
                            readonly warnings: number;
                            /** @description Accepted with a reason; `overrides` are among them */
                            readonly waived: number;
                        };
                        /** @description Errors that the school let pass, in the order of the checks; absent when there is none, and in editions before 1.2 */
                        readonly overrides?: readonly {
                            /** @description Id of the check that found it */
                            readonly check: string;
                            /** @description Why it is right nevertheless, as the school says */
                            readonly reason: string;
                        }[];
                        /** @description What stands behind the numbers of the text; editions before 1.2 do not say it */
                        readonly numbers?: {
                            /** @description Numbers of the text that count, measure or compare */
                            readonly total: number;
                            /** @description Printed by a fact token */
                            readonly bound: number;
                            /** @description Typed, and equal to an indicator that their words name */
                            readonly equal: number;
                            /** @description Reckoned from other numbers as their words say, or said by another sentence, too */
                            readonly derived: number;
                            /** @description A person said what they are */
                            readonly declared: number;
                            /** @description Nothing stands behind them */
                            readonly open: number;
                        };
                    };
                    readonly after: {
                        /** @description Required rows of the annex tables */
                        readonly required: number;
                        /** @description Those of them with a value, or a named status other than not-collected, in the report’s year */
                        readonly reported: number;
                        readonly findings: {
                            readonly errors: number;
                            readonly warnings: number;
                            /** @description Accepted with a reason; `overrides` are among them */
                            readonly waived: number;
                        };
                        /** @description Errors that the school let pass, in the order of the checks; absent when there is none, and in editions before 1.2 */
                        readonly overrides?: readonly {
                            /** @description Id of the check that found it */
                            readonly check: string;
                            /** @description Why it is right nevertheless, as the school says */
                            readonly reason: string;
                        }[];
                        /** @description What stands behind the numbers of the text; editions before 1.2 do not say it */
                        readonly numbers?: {
                            /** @description Numbers of the text that count, measure or compare */
                            readonly total: number;
                            /** @description Printed by a fact token */
                            readonly bound: number;
                            /** @description Typed, and equal to an indicator that their words name */
                            readonly equal: number;
                            /** @description Reckoned from other numbers as their words say, or said by another sentence, too */
                            readonly derived: number;
                            /** @description A person said what they are */
                            readonly declared: number;
                            /** @description Nothing stands behind them */
                            readonly open: number;
                        };
                    };
                } | null;
                /** @description Entries of each list; the renumbered are counted by themselves alone */
                readonly counts: {
                    readonly values: number;
                    readonly texts: number;
                    readonly images: number;
                    readonly structure: number;
                    readonly tables: number;
                    readonly definitions: number;
                    /** @description Absent where `grids` is */
                    readonly grids?: number;
                    /** @description Images, structure and grids that only have another number */
                    readonly renumbered: number;
                    /** @description All but the renumbered */
                    readonly total: number;
                };
                readonly from: {
                    readonly number: number;
                    readonly sha256: string;
                    readonly schemaVersion: string;
                } | null;
                readonly to: null;
            };
            readonly meta: {
                /** @enum {string} */
                readonly status: "draft" | "published";
                readonly baseUrl: string;
                /** @description Documents never published, which a release would leave out */
                readonly notIncluded: readonly {
                    /** @enum {string} */
                    readonly type: "chapter" | "case";
                    readonly id: string;
                    readonly title: string;
                }[];
            };
        };
        readonly valueChange: {
            /** @enum {string} */
            readonly kind: "added" | "removed" | "changed";
            readonly indicator: string;
            readonly year: number;
            readonly name: string;
            readonly unit: string | null;
            /** @description The cell that prints a number of its own; null for the value of the indicator */
            readonly typedIn: {
                readonly table: {
                    readonly key: string;
                    readonly label: string;
                    readonly title: string;
                };
                readonly row: {
                    readonly key: string;
                    readonly label: string;
                };
            } | null;
            readonly before: components["schemas"]["cell"] | null;
            readonly after: components["schemas"]["cell"] | null;
            /** @description Of a derived value: the changed values that it follows from */
            readonly inputs: readonly {
                readonly indicator: string;
                readonly year: number;
            }[];
            /** @description Where the tables print it, in reading order */
            readonly cells: readonly {
                readonly table: {
                    readonly key: string;
                    readonly label: string;
                    readonly title: string;
                };
                readonly row: {
                    readonly key: string;
                    readonly label: string;
                };
                readonly chapter: string;
            }[];
        };
        readonly block: {
            /** @constant */
            readonly type: "text";
            readonly content: components["schemas"]["textContent"];
            /** @description The same text as safe HTML */
            readonly html: string;
        } | {
            /** @constant */
            readonly type: "images";
            /** @description Ids in `images` */
            readonly images: readonly string[];
        } | {
            /** @constant */
            readonly type: "table";
            /** @description Id in `tables` */
            readonly table: string;
        } | {
            /** @constant */
            readonly type: "challenge";
            readonly number: number;
            readonly problem: string;
            readonly cause: string;
            readonly measures: string;
        } | {
            /** @constant */
            readonly type: "grid";
            readonly key: string;
            /** @description Counted with the tables of the text */
            readonly number: number;
            readonly label: string;
            readonly caption: string;
            /** @description Whether the first row, and the first cell of each row, are headings */
            readonly head: {
                readonly row: boolean;
                readonly column: boolean;
            };
            /** @description Every row has as many cells */
            readonly rows: readonly (readonly components["schemas"]["gridCell"][])[];
            /** @description The whole table with its label and caption as safe HTML */
            readonly html: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
