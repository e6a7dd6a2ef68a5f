import { describe, expect, test } from "vitest";
import { checkRequest, type RequestField, requestFields } from "./request-fields";

const whole: Record<RequestField, string> = {
  ...{ name: " Kommunen ", organisation_number: "2120000142", kind: "public_body" },
  ...{ contact_name: "Kim Exempel", contact_email: "kim@kommun.example", contact_phone: "" },
  ...{ address_1: "Storgatan 1", address_2: "", postal_code: "15172", city: "Södertälje" },
  ...{ invoice_email: "", reference: "", order_reference: "KS 1", reserved: "yes", message: "" },
};

describe("a request for a quote", () => {
  test("is sent as the backend takes it", () => {
    expect(checkRequest(whole)).toEqual({
      errors: {},
      input: {
        ...{ name: "Kommunen", organisation_number: "212000-0142", kind: "public_body" },
        ...{ contact_name: "Kim Exempel", contact_email: "kim@kommun.example", contact_phone: "" },
        delivery_address: {
          ...{ address_1: "Storgatan 1", address_2: "", postal_code: "15172", city: "Södertälje" },
        },
        ...{ reference: "", order_reference: "KS 1", is_reserved_procurement: true, message: "" },
      },
    });
  });

  test("says of each field what is wrong with it", () => {
    const empty = Object.fromEntries(requestFields.map((name) => [name, ""]));
    expect(checkRequest(empty as typeof whole).errors).toEqual({
      ...{ name: "required", organisation_number: "required", kind: "required" },
      ...{ contact_name: "required", contact_email: "required" },
      ...{ address_1: "required", postal_code: "required", city: "required" },
    });
    const wrong = { ...whole, organisation_number: "850101-1234", postal_code: "151" };
    expect(checkRequest({ ...wrong, invoice_email: "faktura" }).errors).toEqual({
      ...{ organisation_number: "organisation_number_format" },
      ...{ postal_code: "postal_code_invalid", invoice_email: "email_invalid" },
    });
  });
});
