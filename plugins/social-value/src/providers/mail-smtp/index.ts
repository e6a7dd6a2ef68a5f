import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import MailSmtpService from "./service";

export default ModuleProvider(Modules.NOTIFICATION, { services: [MailSmtpService] });
