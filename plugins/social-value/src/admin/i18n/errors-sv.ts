/** What each error code means to the reader; errors-en.ts has the same keys. */
export const errorsSv = {
  unknown: "Något gick fel. Försök igen om en stund.",
  offline: "Servern svarar inte. Kontrollera anslutningen och försök igen.",
  unauthorized: "Du är utloggad. Logga in igen.",
  forbidden: "Din roll får inte göra detta.",
  role_not_allowed:
    "Din roll får inte göra detta. Be någon som har rollen, eller en administratör.",
  role_missing:
    "Du är inloggad men har ingen roll ännu, så här finns inget att visa. Be en administratör ge dig en roll.",
  last_administrator:
    "Nätverket måste ha en administratör. Gör någon annan till administratör först.",
  not_found: "Det finns inte, eller har tagits bort.",
  duplicate_error: "Det finns redan något med samma namn eller nummer.",
  handle_taken: "Adressnamnet är upptaget. Välj ett annat.",
  input_invalid: "Det här kan inte sparas som det är skrivet: {{fields}}.",
  input_invalid_somewhere: "Något i formuläret stämmer inte. Gå igenom det du har skrivit.",
  field_invalid: "Det här kan inte sparas som det är skrivet. Är det för långt?",
  web_address_invalid: "En webbadress börjar med http:// eller https:// och är utan mellanslag.",
  picture_address_invalid:
    "En bild har en webbadress (https://…) eller en sökväg som börjar med /, utan mellanslag.",
  municipality_code_invalid: "Kommunkoden är fyra siffror, t.ex. 0181.",
  vat_dates_reversed: "Momsregistreringen kan inte sluta innan den börjar.",
  organisation_number_format:
    "Organisationsnumret ska vara tio siffror, NNNNNN-NNNN, och den tredje minst 2.",
  organisation_number_checksum:
    "Organisationsnumrets kontrollsiffra stämmer inte. Är det rätt skrivet?",
  civil_date_invalid: "Datum skrivs ÅÅÅÅ-MM-DD.",
  month_invalid: "Månad skrivs ÅÅÅÅ-MM.",
  months_reversed: "Sista månaden kan inte komma före den första.",
  seats_exceeded: "Fler platser är upptagna än platsen har.",
  shares_do_not_sum: "Stegens andelar måste bli 100 % tillsammans.",
  basis_points_invalid: "Varje steg ska ha en andel större än 0 %.",
  stage_needed_by_products:
    "En publicerad vara följer kedjan: dess företag måste ha kvar ett steg i den.",
  chain_version_not_found: "Versionen finns inte.",
  enterprise_not_found: "Företaget finns inte.",
  value_chain_not_found: "Värdekedjan finns inte.",
  training_place_not_found: "Platsen finns inte.",
  product_not_found: "Varan finns inte.",
  user_not_found: "Personen finns inte.",
  sales_channel_not_found: "Försäljningskanalen finns inte.",
  order_not_found: "Köpet finns inte.",
  order_is_draft: "Köpet är ett utkast: inget är sålt ännu.",
  product_without_enterprise: "”{{title}}” måste ha ett företag för att vara publicerad.",
  product_without_chain: "”{{title}}” måste ha en värdekedja för att vara publicerad.",
  chain_without_published_version:
    "Värdekedjan för ”{{title}}” har ingen publicerad version. Publicera en först.",
  enterprise_without_stage:
    "Företaget bakom ”{{title}}” har inget steg i den värdekedjan. Välj en annan kedja, eller ge företaget ett steg.",
  product_published: "Varan är publicerad. Gör den till utkast först.",
  vat_class_without_enterprise: "Välj företag innan du väljer momsklass.",
  refund_without_lines: "Välj minst en rad och hur mycket av den som ska återbetalas.",
  refund_exceeds_line: "Det är mer än vad som är betalt och kvar av raden.",
  refund_exceeds_payment: "Det är mer än vad som är betalt och inte redan återbetalt.",
  amount_not_in_minor_units: "Ett belopp har högst två decimaler.",
  month_not_over: "Månaden är inte slut än.",
  earlier_month_open: "En tidigare månad är öppen. Stäng den först.",
  idempotency_conflict: "Samma händelse har bokförts förut med andra uppgifter.",
  amount_invalid: "Skriv ett belopp i kronor med högst två decimaler.",
  number_invalid: "Skriv ett helt tal.",
  required: "Fyll i det här.",
};
