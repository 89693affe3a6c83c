"""The security policy with its directives in one order, so that two installations answer byte for byte alike."""

from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from django.http import HttpRequest, HttpResponseBase


class OrderedPolicy(CSPMiddleware):
    """The library's middleware; its order of directives changes from process to process."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """The answer with the policy's directives sorted."""
        answer = super().process_response(request, response)
        if policy := answer.get(HEADER):
            answer[HEADER] = "; ".join(sorted(policy.split("; ")))
        return answer
