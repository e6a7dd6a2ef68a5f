import { VAT_CLASSES } from "@insteg/domain";
import { defineMiddlewares } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { adminMiddlewares } from "./admin/middlewares";
import { memberSignIn } from "./auth/member-sign-in";
import { secondFactor } from "./auth/second-factor";
import { enterpriseMiddlewares } from "./enterprise/middlewares";
import { handleError } from "./error-handler";
import { storeMiddlewares } from "./store/middlewares";

/** What may be sent beside a product: its tag. The workflow hooks read it. */
const productTag = {
  enterprise_id: z.string().optional(),
  value_chain_id: z.string().optional(),
  vat_class: z.enum(VAT_CLASSES).optional(),
};

export default defineMiddlewares({
  errorHandler: handleError,
  routes: [
    // A notice's signature is of its very bytes.
    {
      matcher: "/hooks/payment/stripe_stripe",
      methods: ["POST"],
      bodyParser: { preserveRawBody: true },
    },
    { matcher: "/admin/products", methods: ["POST"], additionalDataValidator: productTag },
    { matcher: "/admin/products/:id", methods: ["POST"], additionalDataValidator: productTag },
    ...adminMiddlewares,
    ...memberSignIn,
    ...secondFactor,
    ...enterpriseMiddlewares,
    ...storeMiddlewares,
  ],
});
