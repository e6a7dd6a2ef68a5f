import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types";
import { Fetched } from "../components/fetched";
import { Section } from "../components/section";
import { TagForm } from "../components/tag-form";
import { useWords } from "../i18n/use-words";
import type { ProductTag } from "../lib/types";
import { useFetched } from "../lib/use-api";

/** Beside a product: which enterprise makes it, in which VAT class and through which chain. */
function ProductTagWidget({ data: product }: DetailWidgetProps<AdminProduct>) {
  const { t } = useWords();
  const query = useFetched<{ tag: ProductTag }>(`/admin/products/${product.id}/tag`);
  return (
    <Section title={t("tag.title")} lead={t("tag.lead")}>
      <Fetched query={query}>
        {({ tag }) => (
          <TagForm
            // Begun anew when the product or its tag is another.
            key={[product.id, tag.enterprise?.id, tag.value_chain?.id, tag.vat_class].join()}
            productId={product.id}
            isPublished={product.status === "published"}
            tag={tag}
          />
        )}
      </Fetched>
    </Section>
  );
}

export const config = defineWidgetConfig({
  zone: "product.details.side.after",
  id: "insteg:product-tag",
});

export default ProductTagWidget;
