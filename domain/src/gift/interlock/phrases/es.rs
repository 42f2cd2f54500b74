//! Spanish.

use super::{Rule, Scam};

/// What a deposit for a flat is called too.
const NO_FLAT: &str = "!piso|alquiler|apartamento|casa|habitacion|vivienda";

pub(super) const RULES: &[Rule] = &[
    (
        Scam::Authority,
        &[
            "orden de arresto|orden de detencion|pagar la multa|pagar mi multa|pagar su multa|pagar tu multa|multa pendiente|\
           multas pendientes|multa impagada|deuda fiscal|deuda tributaria|impuestos atrasados|impuestos impagados|\
           deuda con hacienda|gastos judiciales|tasas judiciales|evitar el arresto|evitar la carcel|\
           evitar la deportacion|retirar los cargos",
        ],
    ),
    (
        Scam::Authority,
        &[
            "policia|agente|guardia civil|juzgado|juez|fiscal|fiscalia|hacienda|agencia tributaria|aduana|aduanas|\
             inmigracion|extranjeria|embajada|abogado|abogada|gobierno|seguridad social|interpol|tribunal",
            "multa|multas|fianza|detenido|detenida|arresto|arrestado|arrestada|orden judicial|deuda|deudas|sancion|\
             carcel|deportacion|embargo|numero de caso|numero de expediente",
            NO_FLAT,
        ],
    ),
    (
        Scam::Support,
        &["anydesk|teamviewer|acceso remoto|reembolsado de mas|reembolso de mas|devuelto de mas|devolucion de mas|\
           ordenador bloqueado|ordenador esta bloqueado|ordenador infectado|ordenador esta infectado|\
           computadora infectada|computadora esta infectada|computadora bloqueada|mi cuenta fue hackeada|\
           mi cuenta ha sido hackeada|desbloquear el ordenador|desbloquear mi ordenador"],
    ),
    (
        Scam::Support,
        &[
            "soporte tecnico|servicio tecnico|asistencia tecnica|microsoft|soporte de windows|soporte de apple|\
             soporte de amazon|tecnico|atencion al cliente|departamento de seguridad|norton|mcafee",
            "reembols*|infectado|hackea*|hackers|tasa de soporte|tarifa de soporte|pago de soporte|pago por soporte|\
             pago del soporte|pago de servicio tecnico|cargo por servicio",
        ],
    ),
    (
        Scam::Boss,
        &[
            "tarjetas para clientes|tarjetas para los clientes|tarjetas para nuestros clientes|tarjetas para un cliente|\
           tarjetas de regalo para clientes|tarjetas de regalo para los clientes|\
           tarjetas de regalo para nuestros clientes|tarjetas regalo para clientes|tarjetas regalo para los clientes",
        ],
    ),
    (
        Scam::Boss,
        &[
            "jefe|jefa|director|directora|gerente|ceo|presidente|presidenta|supervisor|supervisora|parroco",
            "en una reunion|en reunion|no puedo hablar|no puede hablar|no puedo llamar|reembols*|te lo devuelv*|\
             se lo devuelv*|como pidio|que pidio|que me pidio|que solicito|para los clientes|para nuestros clientes",
            "las tarjetas|tarjetas de regalo|tarjetas regalo|los codigos|los cupones|estas tarjetas",
        ],
    ),
    (
        Scam::Family,
        &[
            "mi nuevo numero|mi numero nuevo|mi numero provisional|perdi el movil|perdi mi movil|he perdido el movil|\
             perdi mi telefono|perdi el telefono|se me ha roto|se me rompio|rompio mi telefono|roto mi movil",
            "urgente*|urgencia|emergencia|necesito dinero|transferencia|pagar una factura|pagar la factura|\
             pagar el alquiler|accidente|codigos|ayudame",
        ],
    ),
    (
        Scam::Family,
        &[
            "nieto|nieta|abuela|abuelo|mama|papa|hijo|hija|sobrino|sobrina|amigo|amiga|carino|mi amor",
            "fianza|han detenido|fue detenido|fue detenida|detenido en|secuestr*|dinero urgente*|urgentemente dinero|\
             necesita dinero urgente*|necesito dinero urgente*|pagar el rescate",
            NO_FLAT,
        ],
    ),
    (
        Scam::Family,
        &[
            "varado|varada|atrapado en el extranjero|atrapada en el extranjero|tirado en el aeropuerto|\
             tirada en el aeropuerto|han robado|me robaron|le robaron",
            "dinero|urgente*|ayudame|ayuda|pagar",
        ],
    ),
    (
        Scam::Prize,
        &[
            "tasa de aduana|tasas de aduana|gastos de aduana|tasa de transferencia|tasa de activacion|comision de retiro|\
           comision de retirada|liberar los fondos|liberar mis fondos|liberar el premio|liberar mi premio|\
           liberar el paquete|liberar mi paquete|desbloquear los fondos|cobrar mi premio|impuestos del premio|\
           impuesto del premio|duplicar mi dinero|duplicar tu dinero|duplicar su dinero",
        ],
    ),
    (
        Scam::Prize,
        &[
            "loteria|sorteo|premio|bote|herencia|prestamo|paquete|bitcoin*|cripto*|inversion|inversiones",
            "tasa|tasas|comision|pagar por adelantado|pago por adelantado|pago anticipado|gastos previos|\
             gastos de gestion|gastos de tramitacion",
            "!universidad|matricula|estudios",
        ],
    ),
    (
        Scam::ReadOut,
        &["foto de la tarjeta|fotos de la tarjeta|fotos de las tarjetas|foto de las tarjetas|foto del codigo|\
           fotos de los codigos|foto del reverso|fotos del reverso|leeme el codigo|leeme los codigos|leeme los numeros|\
           lea el codigo|lea los numeros|lea los codigos|leer los numeros|enviame el codigo|enviame los codigos|\
           enviame los numeros|envieme el codigo|envieme los codigos|mandame el codigo|mandame los codigos|\
           mandame los numeros|envia los codigos|enviar los codigos|envie los codigos|dime el codigo|digame el codigo|\
           digame los numeros|dame el codigo|deme los codigos|rascar los codigos|codigos por whatsapp|\
           codigo por whatsapp"],
    ),
    (
        Scam::ReadOut,
        &[
            "reverso de la tarjeta|reverso de las tarjetas|parte trasera de la tarjeta|numeros del reverso|\
             codigo del reverso|codigos del reverso",
            "enviame|enviar|envieme|manda|mandame|foto*|leeme|lea|dime|digame",
        ],
    ),
    (
        Scam::Secret,
        &["no cuelgue la llamada|no cuelgues la llamada|quedate al telefono|quedese al telefono|no corte la llamada|\
           no cortes la llamada|permanezca en linea|si el cajero pregunta|si la cajera pregunta"],
    ),
    (
        Scam::Secret,
        &[
            "no se lo digas a|no se lo diga a|no le digas a nadie|no le diga a nadie|no digas nada|no diga nada|\
             no lo cuentes|no lo cuente|no cuentes nada|guarda el secreto|guarde el secreto|en secreto|\
             estrictamente confidencial|mantener confidencial|es confidencial|sin decirle",
            "banco|cajero|cajera|dependiente|policia|codigos|numeros|transferencia|el pago",
            "!cumpleanos|sorpresa|fiesta|boda|aniversario|navidad",
        ],
    ),
];
