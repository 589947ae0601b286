package filing

deny contains "name" if object.get(input.subject, "name", "") == ""
deny contains "nature" if object.get(input.subject, "nature", "") == ""
deny contains "number" if count(input.subject.certificate.number) != 18
deny contains "mobile" if count(input.subject.responsible_person.mobile) != 11
deny contains "email" if not contains(input.subject.responsible_person.email, "@")
deny contains "site" if {
	some service in input.services
	count(service.name) < 3
}
deny contains "domain" if {
	some service in input.services
	count(service.domains) == 0
}
deny contains "content" if {
	some service in input.services
	service.content_kind == ""
}
deny contains "region" if {
	some resource in input.facts.resources
	resource.region == "ap-hongkong"
}
deny contains "expired" if {
	some domain in input.facts.domains
	domain.expires_at < "2025-11-20"
}
