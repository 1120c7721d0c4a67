/** How the real-name service calls things. Unconfirmed: the city's service is not named yet; our sandbox uses these. */
export const realNameMapping = {
  confirmed: false,
  path: "/verify",
  name: "xm",
  idNumber: "gmsfhm",
  result: "result",
  same: "01",
  different: "02",
} as const;
