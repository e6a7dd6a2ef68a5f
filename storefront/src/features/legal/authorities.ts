/** Where a reader can check what holds today. */
export const authorities = {
  consumerAgency: "https://www.konsumentverket.se/",
  disputes: "https://www.arn.se/",
  privacy: "https://www.imy.se/",
  tax: "https://www.skatteverket.se/",
  digital: "https://www.digg.se/",
  post: "https://www.pts.se/",
} as const;
