import test from "ava";
import { filterSearch } from "./filterSearch.ts";
import { asExportQuery, asQuery, readAddress } from "./listAddress.ts";
import type { RegisterSpec } from "./register.api.ts";

const spec: RegisterSpec = {
  code: "waiting",
  title: "轮候家庭库",
  columns: [
    { key: "number", label: "轮候号", type: "link" },
    { key: "phone", label: "手机号", type: "text", hidden: true },
  ],
  filters: [],
  defaultSort: "number",
  exportable: true,
  essential: [],
};

test("an empty address shows the declaration's own order and columns", (t) => {
  const address = readAddress({}, spec);
  t.deepEqual(asQuery(address), { sort: "number", limit: 50, after: undefined });
  t.deepEqual(address.columns, ["number"]);
});

test("filters, order, size and cursor are read from the address; a wrong size is not taken", (t) => {
  const address = readAddress({ "f.state": "waiting", sort: "-number", size: "7", after: "x" }, spec);
  t.deepEqual(asQuery(address), { "f.state": "waiting", sort: "-number", limit: 50, after: "x" });
});

test("an export takes the whole result in the columns shown", (t) => {
  const query = asExportQuery(readAddress({ "f.q": "张", after: "x", cols: "phone" }, spec));
  t.deepEqual(query, { "f.q": "张", sort: "number", limit: undefined, after: undefined, cols: "phone" });
});

test("new filters replace the old and leave the rest", (t) => {
  t.deepEqual(filterSearch({ "f.a": "1", sort: "b" }, { c: "2" }), { sort: "b", "f.c": "2" });
});
