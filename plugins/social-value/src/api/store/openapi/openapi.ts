import { COMPONENTS } from "./components";
import { componentsOf, type Json } from "./json-schema";
import { PATHS } from "./paths";

const DESCRIPTION = `What Insteg adds to Medusa's Store API: the network of enterprises and value
chains, and the trace of each sale. Amounts named \`_minor\` are whole öre; Medusa's own prices are
kronor. Errors carry a code, by which words are chosen, and the data that the words need.`;

/** The public API as an OpenAPI 3.1 document, made of the schemas that its tests parse with. */
export function storeOpenApi(): Json {
  return {
    openapi: "3.1.1",
    info: {
      title: "Insteg's public API",
      version: "0.1.0",
      description: DESCRIPTION.replaceAll("\n", " "),
      license: { name: "MIT", identifier: "MIT" },
    },
    externalDocs: {
      description: "Medusa's Store API",
      url: "https://docs.medusajs.com/api/store",
    },
    servers: [{ url: "/" }],
    security: [{ shopKey: [] }],
    paths: PATHS,
    components: {
      securitySchemes: {
        shopKey: { type: "apiKey", in: "header", name: "x-publishable-api-key" },
        customer: { type: "http", scheme: "bearer" },
      },
      parameters: {
        Locale: {
          name: "x-medusa-locale",
          in: "header",
          description: "The language of names and texts; Swedish is the fallback",
          schema: { enum: ["sv-SE", "en-US"], default: "sv-SE" },
        },
      },
      schemas: componentsOf(COMPONENTS),
    },
  };
}
